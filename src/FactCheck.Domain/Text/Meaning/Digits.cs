using System.Globalization;

namespace FactCheck.Domain;

/// <summary>Reads numbers written in digits of any script.</summary>
internal static class Digits
{
    /// <summary>The end of the number that begins here: digits, each group joined by one sign. Spaces and apostrophes join threes only.</summary>
    public static int End(string text, int at, string groupSigns)
    {
        var first = at;
        at = Run(text, at);
        var joined = '\0';
        while (at + 1 < text.Length && char.IsDigit(text[at + 1]) && Joins(text[at]))
        {
            joined = text[at];
            at = Run(text, at + 1);
        }
        return at;

        bool Joins(char sign) =>
            sign is '.' or ',' or '٫' or '٬'
            || (groupSigns.Contains(sign) && (joined == '\0' ? at - first <= 3 : sign == joined) && Run(text, at + 1) == at + 4);
    }

    /// <summary>The number without group signs and with a full stop as decimal sign; with a question mark when it is not written by the rules.</summary>
    public static string Key(ReadOnlySpan<char> raw, char decimalSign, string groupSigns)
    {
        Span<char> key = raw.Length < 64 ? stackalloc char[raw.Length + 1] : new char[raw.Length + 1];
        var (length, inGroup, groups, decimals, isPlain) = (0, 0, 0, false, true);
        foreach (var c in raw)
        {
            if (char.IsDigit(c))
            {
                key[length++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
                inGroup++;
            }
            else if ((c == decimalSign || c == '٫') && !decimals)
            {
                isPlain &= groups == 0 || inGroup == 3;
                (decimals, inGroup) = (true, 0);
                key[length++] = '.';
            }
            else
            {
                isPlain &= !decimals && (groupSigns.Contains(c) || c == '٬') && (groups == 0 ? inGroup <= 3 : inGroup == 3);
                (groups, inGroup) = (groups + 1, 0);
            }
        }
        isPlain &= groups == 0 || decimals || inGroup == 3;
        return isPlain ? key[..length].ToString() : $"{Ascii(raw)}?";
    }

    private static string Ascii(ReadOnlySpan<char> raw) =>
        string.Concat(raw.ToString().Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));

    private static int Run(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }
        return at;
    }
}
