using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>How a quantity's value is meant, in words.</summary>
internal static class ComparatorWords
{
    /// <summary>The words for a list to choose from.</summary>
    public static string Words(this QuantityComparator comparator) => comparator switch
    {
        QuantityComparator.About => "about",
        QuantityComparator.MoreThan => "more than",
        QuantityComparator.AtLeast => "at least",
        QuantityComparator.LessThan => "less than",
        QuantityComparator.AtMost => "at most",
        QuantityComparator.Between => "between",
        _ => "exactly",
    };
}
