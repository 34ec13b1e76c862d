using System.Globalization;
using System.Text;

namespace FactCheck.Web;

/// <summary>Characters that a style sheet writes behind a backslash: themselves, or their number.</summary>
internal static class CssEscape
{
    /// <summary>The character that is written at a backslash.</summary>
    /// <param name="css">The text.</param>
    /// <param name="at">Where the backslash stands; after it, where the next character does.</param>
    public static string Read(string css, ref int at)
    {
        var start = ++at;
        while (at < css.Length && at - start < 6 && char.IsAsciiHexDigit(css[at]))
        {
            at++;
        }

        if (at == start)
        {
            return at < css.Length ? css[at++].ToString() : "";
        }

        var number = int.Parse(css.AsSpan(start, at - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        at += at < css.Length && css[at] == ' ' ? 1 : 0;
        return Rune.TryCreate(number, out var rune) && number != 0 ? rune.ToString() : "\uFFFD";
    }
}
