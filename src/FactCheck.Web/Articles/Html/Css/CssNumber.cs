namespace FactCheck.Web;

/// <summary>Those pseudo-classes that hold for a page at rest: its root, links, empty elements, and places among neighbours.</summary>
internal static class CssNumber
{
    /// <summary>The test; null for what never holds here, or nobody knows.</summary>
    /// <param name="name">The pseudo-class.</param>
    public static CssTest? Test(string name) => name switch
    {
        "root" => (element, _) => element.ParentElement is null,
        "link" or "any-link" => (element, _) => element.HasAttribute("href"),
        "empty" => (element, _) => element.ChildNodes.Length == 0,
        "defined" or "read-only" => (_, _) => true,
        "first-child" or "first-of-type" or "last-child" or "last-of-type" => Nth(name, 0, 1),
        "only-child" or "only-of-type" when name.EndsWith("of-type", StringComparison.Ordinal) is var ofName =>
            (element, tree) => tree.Number(element, false, ofName) == 1 && tree.Number(element, true, ofName) == 1,
        _ => null,
    };

    /// <summary>The test for a place among neighbours, such as each second one from the third on.</summary>
    /// <param name="name">The pseudo-class, such as “nth-last-child”.</param>
    /// <param name="step">How many neighbours lie between two of them; 0 where there is one only.</param>
    /// <param name="first">The number of the first, from 1.</param>
    public static CssTest Nth(string name, int step, int first)
    {
        var (fromEnd, ofName) = (name.Contains("last", StringComparison.Ordinal), name.EndsWith("of-type", StringComparison.Ordinal));
        return (element, tree) =>
        {
            var beyond = (long)tree.Number(element, fromEnd, ofName) - first;
            return step == 0 ? beyond == 0 : beyond % step == 0 && beyond / step >= 0;
        };
    }
}
