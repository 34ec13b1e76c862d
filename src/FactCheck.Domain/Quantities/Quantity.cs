namespace FactCheck.Domain;

/// <summary>How a quantity's value is meant.</summary>
public enum QuantityComparator
{
    Exactly,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Between,
}

/// <summary>A number that a text states, in its parts.</summary>
/// <param name="Words">The words that it was read from.</param>
/// <param name="Comparator">How the value is meant.</param>
/// <param name="Value">A decimal in invariant form ("600000", "0.5"): the log holds no fractions.</param>
/// <param name="Upper">The upper end, for <see cref="QuantityComparator.Between"/>.</param>
/// <param name="Unit">What is counted or measured in: "hours", "percent", "soldiers".</param>
/// <param name="Measure">What about it: "killed or wounded".</param>
/// <param name="Period">For which time: "a year".</param>
public sealed record Quantity(string Words, QuantityComparator Comparator, string Value, string? Upper, string? Unit, string? Measure, string? Period);
