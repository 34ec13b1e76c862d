using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>What a style draws before or after an element's words (“content”).</summary>
/// <param name="Words">What it writes there; empty for signs of an icon font and the like.</param>
/// <param name="Counter">The style of numbers, such as “decimal”, where it writes a number that the style counts; else null.</param>
internal sealed record CssDrawing(string Words, string? Counter)
{
    private static readonly string[] s_icons = ["icon", "awesome", "glyph", "symbol", "material", "dashicon", "webdings", "wingdings"];

    /// <summary>The drawing that values of properties describe; null where nothing is drawn instead of what browsers draw by themselves.</summary>
    public static CssDrawing? Of(Dictionary<string, string> values, IElement element)
    {
        if (!values.TryGetValue("content", out var content) || content is "open-quote" or "close-quote")
        {
            return null;
        }

        var isIcon = values.TryGetValue("font-family", out var font) && s_icons.Any(each => font.Contains(each, StringComparison.Ordinal));
        if (isIcon || HtmlLook.Of(values) is { IsHidden: true } or { IsInvisible: true } or { IsSizeless: true })
        {
            return new("", null);
        }

        var (words, counter) = (new StringBuilder(), default(string));
        for (var at = 0; at < content.Length;)
        {
            var sign = content[at];
            if (sign is '"' or '\'')
            {
                at++;
                while (at < content.Length && content[at] != sign)
                {
                    words.Append(content[at] == '\\' ? CssEscape.Read(content, ref at) : content[at++].ToString());
                }

                at++;
                continue;
            }

            if (sign == '/')
            {
                // What follows is for those who cannot see it.
                break;
            }

            var end = at + CssText.Until(content.AsSpan(at), " \"'") is var found && found > at ? found : at + 1;
            var part = content[at..end];
            counter ??= CounterOf(part);
            words.Append(part.StartsWith("attr(", StringComparison.Ordinal) ? element.GetAttribute(part[5..].TrimEnd(')').Trim()) : "");
            at = end;
        }

        return new(string.Concat(words.ToString().EnumerateRunes().Where(IsSign).Select(rune => rune.ToString())), counter);
    }

    /// <summary>The names of the attributes that a declaration writes out.</summary>
    public static IEnumerable<string> Attributes(CssDeclaration declaration)
    {
        for (var at = Next(0); declaration.Name == "content" && at >= 0; at = Next(at + 1))
        {
            yield return declaration.Value[(at + 5)..].Split(')', ',', ' ')[0];
        }

        int Next(int from) => declaration.Value.IndexOf("attr(", from, StringComparison.Ordinal);
    }

    /// <summary>Whether what is drawn says something by itself: letters, digits, or a sign that belongs to a number.</summary>
    public static bool IsTelling(string words) => words.Any(c =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol || c is '%' or '‰' or '°' or '−' or '+');

    private static string? CounterOf(string part) => part.StartsWith("counter", StringComparison.Ordinal)
        ? part.TrimEnd(')').Split(',') is { Length: > 1 } parts ? parts[^1].Trim() : "decimal"
        : null;

    private static bool IsSign(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);
}
