namespace FactCheck.Web;

/// <summary>What elements do to the words in them, by the HTML standard's way of showing them.</summary>
internal static class HtmlElements
{
    /// <summary>A character that no page has (Unicode has none there), by which a gap between words is kept; see <see cref="HtmlBudget"/>.</summary>
    public const char Gap = '\uFDD0';

    /// <summary>A link that leads to a note; see <see cref="HtmlFormatting"/>.</summary>
    public const string NoteLink = "note-link";

    /// <summary>A link to a place of the same page, which may be a note.</summary>
    public const string LocalLink = "local-link";

    /// <summary>Stands before the name of an element that only says how words look, where it has to stay; see <see cref="HtmlFormatting"/>.</summary>
    public const string Kept = "kept-";

    /// <summary>The roots of shadow trees that stand in the page, which browsers draw in their element's place.</summary>
    public const string Shadow = "shadow-root";

    /// <summary>The name under which the page has an element.</summary>
    public static string Written(string name) => name is NoteLink or LocalLink ? "a"
        : name.StartsWith(Kept, StringComparison.Ordinal) ? name[Kept.Length..]
        : name;

    /// <summary>Whether it stands on lines of its own.</summary>
    public static bool IsBlock(string name) => s_blocks.Contains(name);

    /// <summary>Whether words in it are part of the line. An element that nobody knows breaks them by a space.</summary>
    public static bool IsInline(string name) => s_inline.Contains(Written(name));

    /// <summary>Whether a reader of the page never sees what stands in it.</summary>
    public static bool IsUnseen(string name) => s_unseen.Contains(name);

    /// <summary>What to call a part of a page that is no part of the article, and whose words are left out; null for any other.</summary>
    public static string? Furniture(string name) => s_furniture.GetValueOrDefault(name);

    private static readonly HashSet<string> s_blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "listing", "main", "marquee",
        "menu", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    ];

    private static readonly HashSet<string> s_inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em", "font", "html", "i", "img", "ins", "kbd", "label", "map",
        "local-link", "mark", "nobr", "note-link", "output", "picture", "q", "rb", "ruby", "s", "samp", "slot", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    private static readonly HashSet<string> s_unseen =
    [
        "area", "audio", "base", "basefont", "bgsound", "canvas", "col", "colgroup", "datalist", "embed", "frame", "frameset", "head", "iframe", "input",
        "link", "meta", "noembed", "noframes", "noscript", "object", "param", "rp", "script", "source", "style", "template", "title", "track",
        "video",
    ];

    private static readonly Dictionary<string, string> s_furniture = new(StringComparer.Ordinal)
    {
        ["button"] = "button", ["meter"] = "gauge", ["nav"] = "menu", ["progress"] = "gauge", ["select"] = "list to choose from", ["svg"] = "drawing", ["textarea"] = "field",
    };
}
