using AngleSharp.Css;

namespace FactCheck.Web;

/// <summary>One declaration of a style, such as “display: none”.</summary>
/// <param name="Name">The property, in small letters.</param>
/// <param name="Value">Its value, without “!important”.</param>
/// <param name="IsImportant">Whether it outdoes those that are not.</param>
internal readonly record struct CssDeclaration(string Name, string Value, bool IsImportant);

/// <summary>A rule with one selector, as far as words depend on it.</summary>
/// <param name="Selector">For which elements it holds.</param>
/// <param name="Declarations">What it says.</param>
/// <param name="IsLayered">Whether it stands in a cascade layer, which any rule outside of one outdoes.</param>
/// <param name="Order">Its place among all rules.</param>
internal sealed record CssRule(CssSelector Selector, List<CssDeclaration> Declarations, bool IsLayered, int Order)
{
    /// <summary>Which of two rules outdoes the other: the greater.</summary>
    public (bool, Priority, int) Rank => (!IsLayered, Selector.Weight, Order);
}
