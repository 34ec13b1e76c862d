using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>
/// Takes the text of a style sheet apart into rules, by the syntax of CSS, with at-rules that hold at an ordinary screen and rules inside of rules.
/// </summary>
internal sealed partial class CssText(Action<string, List<CssDeclaration>, bool> take)
{
    private const int Deepest = 8;
    private const int LongestSelectors = 5_000;

    /// <summary>Reads a sheet, and hands each rule on: its selectors, its declarations, and whether it stands in a layer.</summary>
    public void Read(string css) => Block(
        Comments().Replace(css, " ").Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal), null, false, 0);

    /// <summary>Where one of some characters stands outside of strings and brackets, or the end.</summary>
    public static int Until(ReadOnlySpan<char> css, ReadOnlySpan<char> ends)
    {
        var depth = 0;
        for (var at = 0; at < css.Length; at++)
        {
            switch (css[at])
            {
                case '\\':
                    at++;
                    break;
                case '"' or '\'':
                    at = EndOfString(css, at);
                    break;
                case var c when depth == 0 && ends.Contains(c):
                    return at;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '{' when ends.Contains('{'):
                    return at;
            }
        }

        return css.Length;
    }

    private void Block(ReadOnlySpan<char> css, string? selectors, bool isLayered, int depth)
    {
        List<CssDeclaration> own = [];
        while (!css.IsEmpty)
        {
            // Outside of rules a semicolon ends nothing but a statement such as @import.
            css = css.TrimStart();
            var end = Until(css, selectors is not null ? "{};" : css.StartsWith("@") ? "{;" : "{");
            var prelude = css[..end].Trim();
            if (end >= css.Length || css[end] != '{')
            {
                own.AddRange(selectors is null ? [] : CssDeclarations.Of(prelude));
                css = css[Math.Min(end + 1, css.Length)..];
                continue;
            }

            var inner = css[(end + 1)..];
            var close = EndOfBlock(inner);
            if (depth < Deepest)
            {
                Inner(prelude, inner[..close], selectors, isLayered, depth + 1);
            }

            css = inner[Math.Min(close + 1, inner.Length)..];
        }

        if (own.Count > 0)
        {
            take(selectors!, own, isLayered);
        }
    }

    private void Inner(ReadOnlySpan<char> prelude, ReadOnlySpan<char> block, string? around, bool isLayered, int depth)
    {
        if (prelude.StartsWith("@"))
        {
            var name = prelude[..(prelude.IndexOfAny(" (\t\n\r") is >= 0 and var space ? space : prelude.Length)].ToString().ToLowerInvariant();
            var holds = name switch
            {
                "@media" => CssMedia.Holds(prelude[name.Length..]),
                "@supports" => !prelude[name.Length..].TrimStart().StartsWith("not", StringComparison.OrdinalIgnoreCase),
                "@layer" or "@scope" => true,
                _ => false,
            };
            if (holds)
            {
                Block(block, around, isLayered || name == "@layer", depth);
            }
        }
        else if (prelude.Length + (around?.Length ?? 0) <= LongestSelectors)
        {
            Block(block, around is null ? prelude.ToString() : Nested(around, prelude.ToString()), isLayered, depth);
        }
    }

    // “.a, .b { & .c {} d {} }” says “.a .c, .b .c {} .a d, .b d {}”.
    private static string Nested(string around, string selectors)
    {
        var all = from outer in Split(around)
                  from inner in Split(selectors)
                  where inner.Length + (inner.Count(c => c == '&') * outer.Length) < LongestSelectors / 10
                  select inner.Contains('&', StringComparison.Ordinal) ? inner.Replace("&", outer, StringComparison.Ordinal) : $"{outer} {inner}";
        return string.Join(',', all.Take(100));
    }

    /// <summary>The selectors of a list.</summary>
    public static List<string> Split(string selectors)
    {
        List<string> all = [];
        for (var rest = selectors.AsSpan(); !rest.IsEmpty;)
        {
            var end = Until(rest, ",");
            all.Add(rest[..end].Trim().ToString());
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return all;
    }

    private static int EndOfBlock(ReadOnlySpan<char> css)
    {
        var depth = 1;
        for (var at = 0; at < css.Length; at++)
        {
            switch (css[at])
            {
                case '\\':
                    at++;
                    break;
                case '"' or '\'':
                    at = EndOfString(css, at);
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return at;
            }
        }

        return css.Length;
    }

    // A string ends with its line, whether it is closed or not.
    private static int EndOfString(ReadOnlySpan<char> css, int at)
    {
        var quote = css[at++];
        for (; at < css.Length && css[at] != quote && css[at] != '\n'; at++)
        {
            at += css[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    [GeneratedRegex(@"/\*([^*]|\*+[^*/])*(\*+/|\z)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();
}
