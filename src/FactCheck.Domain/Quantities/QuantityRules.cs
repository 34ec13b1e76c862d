namespace FactCheck.Domain;

/// <summary>What quantities have to be that a person types. A problem's field is the part and the row, from 0: "Value0".</summary>
internal static class QuantityRules
{
    public static IEnumerable<Problem?> Problems(IReadOnlyList<Quantity> quantities)
    {
        yield return quantities.Count > Limits.Quantities
            ? new("", $"At most {Limits.Quantities} quantities fit. Remove {quantities.Count - Limits.Quantities}.")
            : null;
        foreach (var problem in quantities.SelectMany(Problems))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem?> Problems(Quantity quantity, int row)
    {
        var (value, upper) = (Quantity.Read(quantity.Value), Quantity.Read(quantity.Upper));
        var isRange = quantity.Comparator == QuantityComparator.Between;
        yield return Problem.In($"Comparator{row}", Enum.IsDefined(quantity.Comparator) ? null : "Say how the number is meant.");
        yield return Problem.In($"Value{row}", value is null ? "Write a number in digits, such as 600,000 or 4.2." : null);
        yield return Problem.In($"Upper{row}", !isRange ? null
            : upper is null ? "Write the upper end in digits, such as 18."
            : upper <= value ? "The upper end has to be more than the lower one."
            : null);
        yield return Problem.In($"Words{row}", Typed.Problem(quantity.Words, "The words", Limits.QuantityWords));
        yield return Problem.In($"Unit{row}", Typed.Problem(quantity.Unit, "The unit", Limits.QuantityPart));
        yield return Problem.In($"Measure{row}", Typed.Problem(quantity.Measure, "What about it", Limits.QuantityPart));
        yield return Problem.In($"Period{row}", Typed.Problem(quantity.Period, "The period", Limits.QuantityPart));
    }
}
