using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// Formulas that a page has twice: once drawn, by letters in odd places, a picture or signs of a style, and once as MathML for those who cannot see that.
/// The second is read.
/// </summary>
internal static class HtmlFormulas
{
    private static readonly HashSet<string> s_classes = new(StringComparer.Ordinal)
    {
        "katex", "MathJax", "MathJax_CHTML", "MathJax_SVG", "MathJax_Display", "mwe-math-element",
    };

    /// <summary>Whether an element holds one.</summary>
    public static bool IsOne(IElement element) => element.LocalName == "mjx-container"
        || (element.ClassName is { Length: > 0 } classes && CssTree.Split(classes).Any(s_classes.Contains)
            && (MathOf(element) is not null || HasPicture(element)));

    /// <summary>The MathML in it; null where there is none.</summary>
    public static IElement? MathOf(IElement element) => element.LocalName == "math" ? element : element.QuerySelector("math");

    /// <summary>Whether it stands on a line of its own.</summary>
    public static bool StandsAlone(IElement element) =>
        element.GetAttribute("display") is "block" or "true" || CssTree.Split(element.ClassName).Contains("MathJax_Display");

    private static bool HasPicture(IElement element) => element.QuerySelector("img") is not null;
}
