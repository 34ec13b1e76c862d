using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Writes a formula of MathML in one line, where that says the same.</summary>
internal static class HtmlMath
{
    private const int Deepest = 20;
    private const int Longest = 500;

    /// <summary>The formula as a line; null where it cannot be written so.</summary>
    public static string? Line(IElement math) => Of(math, Deepest) is { Length: > 0 and <= Longest } line ? line : null;

    private static string? Of(IElement part, int depth)
    {
        var inner = part.Children;
        return depth == 0 ? null : part.LocalName switch
        {
            "mn" or "mi" or "mo" or "mtext" or "ms" => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            "math" or "mrow" or "mstyle" or "mpadded" => Row(inner, depth),
            "semantics" when inner.Length > 0 => Of(inner[0], depth - 1),
            "mspace" => " ",
            "msup" when Two(inner, depth) is var (b, e) => b + (RaisedWords.Of(e, isRaised: true) is var raised && raised != e ? raised : $"^({e})"),
            "msub" when Two(inner, depth) is var (b, e) => b + (RaisedWords.Of(e, isRaised: false) is var lowered && lowered != e ? lowered : $"_({e})"),
            "mfrac" when Two(inner, depth) is var (over, under) => $"{Grouped(over)}/{Grouped(under)}",
            "msqrt" when Row(inner, depth) is { } root => $"√{Grouped(root)}",
            _ => null,
        };
    }

    private static string? Row(IHtmlCollection<IElement> parts, int depth)
    {
        var line = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (Of(part, depth - 1) is not { } words || line.Length > Longest)
            {
                return null;
            }

            var isBetween = part.LocalName == "mo" && line.Length > 0 && words is "=" or "+" or "−" or "-" or "×" or "<" or ">" or "≤" or "≥" or "≈";
            line.Append(isBetween ? $" {words} " : words);
        }

        return line.ToString().Trim();
    }

    private static (string First, string Second)? Two(IHtmlCollection<IElement> parts, int depth) =>
        parts.Length == 2 && Of(parts[0], depth - 1) is { } first && Of(parts[1], depth - 1) is { } second ? (first, second) : null;

    private static string Grouped(string words) => words.All(char.IsLetterOrDigit) ? words : $"({words})";
}
