using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Which elements break a line of words into blocks, and which are left out.</summary>
internal static class HtmlElements
{
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Nothing to read: no text or element, or one that is hidden, runs, or belongs to the page round the article.</summary>
    public static bool IsDropped(INode node) => node switch
    {
        IText => false,
        IElement element => Dropped.Contains(element.LocalName)
            || IsHidden(element.HasAttribute("hidden"), element.GetAttribute("aria-hidden"), element.GetAttribute("style")),
        _ => true,
    };

    /// <summary>Whether a page hides an element that has these attributes.</summary>
    public static bool IsHidden(bool hidden, string? ariaHidden, string? style) =>
        hidden
        || string.Equals(ariaHidden, "true", StringComparison.OrdinalIgnoreCase)
        || (style ?? "").Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Dropped =
    [
        "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "math", "nav", "noembed", "noframes", "noscript", "object",
        "script", "select", "style", "svg", "template", "textarea", "title", "video",
    ];
}
