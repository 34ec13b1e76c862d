using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>What a character of a title becomes in an address.</summary>
internal static class SlugLetters
{
    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>Its letters; "" for one that shows nothing of its own or can be missed; null for one that stands between words.</summary>
    /// <param name="rune">A character in lower case, composed (NFC).</param>
    public static string? Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // The second are the Chinese nought and Roman numerals as one sign.
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => rune.ToString(),
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Letter(rune),
        // Signs of vowels are letters in many scripts of India and of South-East Asia, where they are left out nowhere.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => IsMissed(rune.Value) ? "" : rune.ToString(),
        // It parts the words of a compound in Persian; whatever else has this category is invisible.
        UnicodeCategory.Format => rune.Value == ZeroWidthNonJoiner ? null : "",
        UnicodeCategory.ModifierLetter => rune.Value is 0x0640 or 0x02BC ? "" : rune.ToString(),
        _ => rune.Value is '\'' or '’' ? "" : null,
    };

    // Accents of Latin, Greek and Cyrillic that did not compose; points of Hebrew and Arabic, which are written for beginners.
    private static bool IsMissed(int value) => value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x0652) or 0x0670;

    private static string Letter(Rune rune)
    {
        var folded = Folding.Fold(rune.ToString());
        return folded.Length > 0 && folded.All(char.IsAsciiLetter) ? folded : rune.ToString();
    }
}
