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
        IElement element => Dropped.Contains(element.LocalName) || IsHidden(element) || IsPlainForm(element),
        _ => true,
    };

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") ?? "").Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    // Some servers wrap the whole page in a form.
    private static bool IsPlainForm(IElement element) => element.LocalName == "form" && element.QuerySelector("article, main, h1") is null;

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
