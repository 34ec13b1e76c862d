using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// A copy of a text in which words are searched for, and of what is typed to find them. What a reader does not read as another letter makes no difference:
/// invisible characters go, with Arabic lengthening and the vowel signs of Arabic and Hebrew; ligatures, full-width letters and letters drawn in another
/// style are the plain ones; letters are composed. Results are shown from this copy, so everything else stays.
/// </summary>
public static class SearchText
{
    private const char Joiner = '\u200D';

    /// <summary>Levels a text.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var (copy, before) = (new StringBuilder(text.Length), default(Rune));
        foreach (var rune in Storable.Of(text).Text.EnumerateRunes())
        {
            if (!IsLeftOut(rune, before))
            {
                copy.Append(Plain(rune));
                before = rune;
            }
        }

        return copy.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsLeftOut(Rune rune, Rune before) => rune.Value switch
    {
        // They hold the parts of a drawn sign together.
        Joiner or (>= 0xFE00 and <= 0xFE0F) => Rune.IsLetterOrDigit(before) || IsMark(before),
        0x034F or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06DC) or (>= 0x06DF and <= 0x06E4) or 0x06E7 or 0x06E8
            or (>= 0x06EA and <= 0x06ED) => true,
        (>= 0x0591 and <= 0x05BD) or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7 => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };

    private static string Plain(Rune rune) => rune.Value switch
    {
        // Letters to Unicode, apostrophes to those who write them.
        0x02BC or 0x02BB => "’",
        (>= 0xFB00 and <= 0xFB17) or (>= 0xFB50 and <= 0xFDFB) or (>= 0xFE70 and <= 0xFEFC) or (>= 0xFF01 and <= 0xFFDC) or (>= 0x1D400 and <= 0x1D7FF) =>
            WithoutMarks(rune.ToString().Normalize(NormalizationForm.FormKC)),
        _ => rune.ToString(),
    };

    // The forms of Arabic vowel signs that stand alone.
    private static string WithoutMarks(string plain) =>
        plain.Length == 1 ? plain : string.Concat(plain.Where(c => c is not (' ' or (>= '\u064B' and <= '\u0652'))));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
