using AngleSharp.Css;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>What has to be true of an element; the tree answers what an element alone does not know.</summary>
internal delegate bool CssTest(IElement element, CssTree tree);

/// <summary>One part of a selector: all tests of one element, and how that stands to the part on its right.</summary>
/// <param name="Tests">What has to be true.</param>
/// <param name="Combinator">A space, “&gt;”, “+” or “~”.</param>
internal sealed record CssPart(List<CssTest> Tests, char Combinator);

/// <summary>A selector without commas.</summary>
/// <param name="Parts">From the right to the left.</param>
/// <param name="Weight">Its specificity.</param>
/// <param name="Key">What an element must have to be looked at: “#id”, “.class” or a name; “*” for any.</param>
/// <param name="Drawn">“before” or “after” where it is about what a style draws there; else null.</param>
internal sealed record CssSelector(List<CssPart> Parts, Priority Weight, string Key, string? Drawn)
{
    /// <summary>Whether it holds for an element.</summary>
    public bool Holds(IElement element, CssTree tree) => Holds(element, 0, tree);

    private bool Holds(IElement element, int at, CssTree tree)
    {
        if (!tree.Step())
        {
            return false;
        }

        foreach (var test in Parts[at].Tests)
        {
            if (!test(element, tree))
            {
                return false;
            }
        }

        if (at + 1 == Parts.Count)
        {
            return true;
        }

        var isUp = Parts[at].Combinator is ' ' or '>';
        var isFar = Parts[at].Combinator is ' ' or '~';
        for (var other = Next(element, isUp, tree); other is not null; other = isFar ? Next(other, isUp, tree) : null)
        {
            if (Holds(other, at + 1, tree))
            {
                return true;
            }
        }

        return false;
    }

    private static IElement? Next(IElement element, bool isUp, CssTree tree) => isUp ? element.ParentElement : tree.Before(element);
}
