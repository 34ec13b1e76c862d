using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>Those pseudo-classes that hold for a page at rest: its root, links, empty elements, and places among neighbours.</summary>
internal static partial class CssNumber
{
    /// <summary>The test; null for what never holds here, or nobody knows.</summary>
    /// <param name="name">The pseudo-class.</param>
    /// <param name="inner">What stands in its brackets.</param>
    public static CssTest? Test(string name, string inner)
    {
        var ofName = name.EndsWith("of-type", StringComparison.Ordinal);
        return name switch
        {
            "root" => (element, _) => element.ParentElement is null,
            "link" or "any-link" => (element, _) => element.HasAttribute("href"),
            "empty" => (element, _) => element.ChildNodes.Length == 0,
            "enabled" or "defined" or "read-only" => (_, _) => true,
            "first-child" or "first-of-type" => Nth(0, 1, false, ofName),
            "last-child" or "last-of-type" => Nth(0, 1, true, ofName),
            "only-child" or "only-of-type" => (element, tree) => tree.Number(element, false, ofName) == 1 && tree.Number(element, true, ofName) == 1,
            "nth-child" or "nth-last-child" or "nth-of-type" or "nth-last-of-type" when Formula(inner) is var (step, first) =>
                Nth(step, first, name.Contains("last", StringComparison.Ordinal), ofName),
            _ => null,
        };
    }

    private static CssTest Nth(int step, int first, bool fromEnd, bool ofName) => (element, tree) =>
    {
        var beyond = tree.Number(element, fromEnd, ofName) - first;
        return step == 0 ? beyond == 0 : beyond % step == 0 && beyond / step >= 0;
    };

    private static (int Step, int First)? Formula(string inner)
    {
        inner = inner.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (inner is "odd" or "even")
        {
            return (2, inner == "odd" ? 1 : 0);
        }

        if (int.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var only))
        {
            return (0, only);
        }

        return Steps().Match(inner) is { Success: true } found ? (Number(found.Groups["step"].Value, 1), Number(found.Groups["first"].Value, 0)) : null;
    }

    private static int Number(string digits, int without) => digits switch
    {
        "" => without,
        "+" => 1,
        "-" => -1,
        _ => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : without,
    };

    [GeneratedRegex("^(?<step>[+-]?[0-9]{0,4})n(?<first>[+-][0-9]{1,4})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();
}
