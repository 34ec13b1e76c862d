using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// The words between two offsets, for growing and shrinking a selection. Whole stay: words with apostrophes ("isn’t") and
/// hyphens ("deal-maker"), dotted abbreviations with their last stop ("U.S."), numbers with their separators, sign and
/// percent ("600,000", "4.2%", "$5"). Every Chinese or Japanese character is a word of its own, as no space parts them.
/// </summary>
public static class Words
{
    /// <summary>The words in order, each on character boundaries. Punctuation, white space and emoji are none.</summary>
    public static IReadOnlyList<TextRange> In(string text, int start, int end)
    {
        var all = Graphemes.Snap(text, start, end);
        var words = new List<TextRange>();
        for (var at = all.Start; at < all.End;)
        {
            var next = Graphemes.Next(text, at);
            if (!IsWordly(text, at))
            {
                at = next;
                continue;
            }
            var from = at > all.Start && char.IsDigit(text[at]) && IsCurrency(text[at - 1]) && Graphemes.IsBoundary(text, at - 1) ? at - 1 : at;
            at = IsUnspaced(text, at) ? next : WordEnd(text, next, all.End);
            at = WithLastSign(text, from, at, all.End);
            words.Add(new TextRange(from, at));
        }
        return words;
    }

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end)
        {
            var next = Graphemes.Next(text, at);
            if (IsWordly(text, at))
            {
                if (IsUnspaced(text, at))
                {
                    break;
                }
                at = next;
            }
            else if (next == at + 1 && next < end && Joins(text[at - 1], text[at], text[next]) && IsWordly(text, next))
            {
                at = next;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    private static bool Joins(char before, char sign, char after) => sign switch
    {
        '\'' or '’' or '-' or '\u2010' or '\u2011' => true,
        ',' or '٫' or '٬' => char.IsDigit(before) && char.IsDigit(after),
        '.' => char.IsDigit(before) == char.IsDigit(after),
        '\u202F' or '\u00A0' => char.IsDigit(before) && char.IsDigit(after),
        _ => false,
    };

    // The percent of "4.2%" and the last stop of "U.S." belong to the word.
    private static int WithLastSign(string text, int start, int at, int end)
    {
        if (at >= end || Graphemes.Next(text, at) != at + 1)
        {
            return at;
        }
        var isPercent = text[at] is '%' or '‰' or '°' && char.IsDigit(text[at - 1]);
        var isAbbreviation = text[at] == '.' && at - start >= 3 && text[at - 2] == '.' && char.IsLetter(text[at - 1]);
        return isPercent || isAbbreviation ? at + 1 : at;
    }

    private static bool IsCurrency(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsWordly(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber);

    private static bool IsUnspaced(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
