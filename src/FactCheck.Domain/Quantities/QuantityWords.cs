using System.Globalization;

namespace FactCheck.Domain;

/// <summary>A quantity in a few English words.</summary>
internal static class QuantityWords
{
    private static readonly (decimal Size, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

    public static string Of(Quantity quantity)
    {
        var isMoney = quantity.Unit is "$" or "€" or "£" or "¥" or "₴" or "₽";
        var value = quantity.Unit == Quantity.Share ? Share(quantity.Value) : (isMoney ? quantity.Unit : "") + Number(quantity.Value);
        var said = quantity.Comparator switch
        {
            QuantityComparator.About => $"about {value}",
            QuantityComparator.MoreThan => $"more than {value}",
            QuantityComparator.AtLeast => $"at least {value}",
            QuantityComparator.LessThan => $"less than {value}",
            QuantityComparator.AtMost => $"at most {value}",
            QuantityComparator.Between => $"{value} to {Number(quantity.Upper ?? "")}",
            _ => value,
        };
        var unit = isMoney || quantity.Unit is null ? "" : quantity.Unit == "percent" ? "\u00A0%" : $" {quantity.Unit}";
        return said + unit + Measure(quantity) + (quantity.Period is null ? "" : IsRate(quantity.Period) ? $" {quantity.Period}" : $", {quantity.Period}");
    }

    private static bool IsRate(string period) =>
        period.StartsWith("a ", StringComparison.Ordinal) || period.StartsWith("an ", StringComparison.Ordinal) || period.StartsWith("per ", StringComparison.Ordinal)
        || period.StartsWith("each ", StringComparison.Ordinal) || period.StartsWith("every ", StringComparison.Ordinal);

    private static string Measure(Quantity quantity) => quantity.Measure switch
    {
        null => "",
        var measure when quantity.Unit is null or Quantity.Share || measure.StartsWith("of ", StringComparison.Ordinal) || measure.StartsWith("in ", StringComparison.Ordinal) => $" {measure}",
        var measure => $", {measure}",
    };

    // "5 billion" is read more easily than its zeros, where nothing is lost.
    private static string Number(string value)
    {
        if (Quantity.Read(value) is not { } number)
        {
            return value;
        }
        var (size, name) = Array.Find(Scales, scale => Math.Abs(number) >= scale.Size && decimal.Round(number / scale.Size, 2) * scale.Size == number);
        return name is null
            ? number.ToString("#,##0.##########", CultureInfo.InvariantCulture)
            : $"{(number / size).ToString("#,##0.##", CultureInfo.InvariantCulture)} {name}";
    }

    private static string Share(string value) => value switch
    {
        "0.5" => "half",
        "0.25" => "a quarter",
        "0.75" => "three quarters",
        "0.3333" => "a third",
        "0.6667" => "two thirds",
        "0.2" => "a fifth",
        "0.1" => "a tenth",
        _ => Number(value),
    };
}
