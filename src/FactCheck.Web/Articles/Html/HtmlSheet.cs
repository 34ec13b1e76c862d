using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// What a page's own style sheets do to its words, as far as rules for one class, id or element say it; sheets of other addresses are not read. At-rules
/// (print, narrow windows) are passed over. Names that sites use everywhere for words that only screen readers say are known without a rule.
/// </summary>
internal sealed class HtmlSheet
{
    private const int MostRules = 5_000;

    private static readonly HashSet<string> s_unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "element-invisible", "u-hidden-visually", "a11y-hidden",
        // KaTeX draws each formula a second time beside its MathML.
        "katex-html",
    };

    private readonly Dictionary<string, HtmlLook> _rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the sheets that stand in a page.</summary>
    public static HtmlSheet In(string html)
    {
        var sheet = new HtmlSheet();
        for (var at = html.IndexOf("<style", StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf("<style", at, StringComparison.OrdinalIgnoreCase))
        {
            var start = html.IndexOf('>', at) + 1;
            var end = start == 0 ? -1 : html.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                break;
            }

            sheet.Take(html.AsSpan(start, end - start));
            at = end;
        }

        return sheet;
    }

    /// <summary>How an element looks.</summary>
    public HtmlLook Of(string name, string? id, string? classes, string? style)
    {
        var look = _rules.GetValueOrDefault(name);
        foreach (var each in (classes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            look = look.Under(s_unseen.Contains(each) ? new(IsUnseen: true, IsStruck: false, HtmlDisplay.Unsaid) : _rules.GetValueOrDefault("." + each));
        }

        look = id is { Length: > 0 } ? look.Under(_rules.GetValueOrDefault("#" + id)) : look;
        return style is { Length: > 0 } ? look.Under(HtmlLook.Of(style)) : look;
    }

    /// <summary>How an element looks.</summary>
    public HtmlLook Of(IElement element) => Of(element.LocalName, element.Id, element.ClassName, element.GetAttribute("style"));

    private void Take(ReadOnlySpan<char> css)
    {
        while (css.IndexOf('{') is >= 0 and var open && _rules.Count < MostRules)
        {
            var selectors = WithoutComments(css[..open]).Trim();
            var inner = css[(open + 1)..];
            var close = selectors.StartsWith("@") ? End(inner) : inner.IndexOf('}');
            if (close < 0)
            {
                return;
            }

            if (!selectors.StartsWith("@") && HtmlLook.Of(inner[..close]) is var look && look != default)
            {
                foreach (var range in selectors.Split(','))
                {
                    Add(selectors[range].Trim().ToString(), look);
                }
            }

            css = inner[(close + 1)..];
        }
    }

    // A later rule counts: one that shows what an earlier one hid takes its place.
    private void Add(string selector, HtmlLook look)
    {
        if (selector.Length > 0 && (char.IsAsciiLetter(selector[0]) || selector[0] is '.' or '#')
            && selector[1..].All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
        {
            _rules[selector] = look;
        }
    }

    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> selectors) =>
        selectors.LastIndexOf("*/") is >= 0 and var end ? selectors[(end + 2)..] : selectors;

    // Where the braces that an at-rule opened are closed again.
    private static int End(ReadOnlySpan<char> css)
    {
        var depth = 1;
        for (var at = 0; at < css.Length; at++)
        {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
