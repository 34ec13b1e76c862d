using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Quantities as the fields of a form: every part has its name and the number of its row.</summary>
internal static class QuantityFields
{
    private static readonly (string Part, string Label)[] s_parts =
    [
        ("Comparator", "meant as"), ("Value", "number"), ("Upper", "upper end"), ("Unit", "unit"), ("Measure", "what about it"), ("Period", "period"), ("Words", "words"),
    ];

    /// <summary>The fields of saved quantities.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<Quantity> quantities)
    {
        var fields = new Dictionary<string, string> { ["Rows"] = $"{quantities.Count}" };
        foreach (var (quantity, row) in quantities.Select((quantity, row) => (quantity, row)))
        {
            fields[$"Comparator{row}"] = quantity.Comparator.ToString();
            fields[$"Value{row}"] = Digits(quantity.Value);
            fields[$"Upper{row}"] = Digits(quantity.Upper);
            fields[$"Unit{row}"] = quantity.Unit ?? "";
            fields[$"Measure{row}"] = quantity.Measure ?? "";
            fields[$"Period{row}"] = quantity.Period ?? "";
            fields[$"Words{row}"] = quantity.Words;
        }

        return fields;
    }

    /// <summary>How many rows there are, removed ones included.</summary>
    public static int Rows(TypedFields typed) => int.TryParse(typed["Rows"], CultureInfo.InvariantCulture, out var rows) ? rows : 0;

    /// <summary>One quantity as typed.</summary>
    public static Quantity Read(TypedFields typed, int row) => new(
        typed[$"Words{row}"], Enum.TryParse<QuantityComparator>(typed[$"Comparator{row}"], out var comparator) ? comparator : QuantityComparator.Exactly,
        typed[$"Value{row}"], typed[$"Upper{row}"], typed[$"Unit{row}"], typed[$"Measure{row}"], typed[$"Period{row}"]);

    /// <summary>What to call the fields where two versions are shown.</summary>
    public static Dictionary<string, string> Labels(int rows)
    {
        var labels = Enumerable.Range(0, Math.Max(rows, Limits.Quantities))
            .SelectMany(row => s_parts.Select(each => (Field: $"{each.Part}{row}", Label: $"Quantity {row + 1}, {each.Label}")))
            .ToDictionary(each => each.Field, each => each.Label);
        labels["Rows"] = "How many quantities";
        return labels;
    }

    private static string Digits(string? value) =>
        value is not null && Quantity.Read(value) is { } number ? number.ToString("#,##0.##########", CultureInfo.InvariantCulture) : value ?? "";
}
