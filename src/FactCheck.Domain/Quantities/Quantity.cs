using System.Globalization;

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
/// <param name="Words">The words that it was read from; empty where a person set it without any.</param>
/// <param name="Comparator">How the value is meant.</param>
/// <param name="Value">A decimal in invariant form ("600000", "0.5"): the log holds no fractions.</param>
/// <param name="Upper">The upper end, for <see cref="QuantityComparator.Between"/>.</param>
/// <param name="Unit">What is counted or measured in: "hours", "percent", "soldiers".</param>
/// <param name="Measure">What about it: "killed or wounded".</param>
/// <param name="Period">For which time: "a year".</param>
public sealed record Quantity(string Words, QuantityComparator Comparator, string Value, string? Upper, string? Unit, string? Measure, string? Period)
{
    /// <summary>The unit of "half the territory": the value is a part of one.</summary>
    public const string Share = "of";

    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The quantity in words: "more than 600,000 soldiers, killed or wounded".</summary>
    public override string ToString() => QuantityWords.Of(this);

    /// <summary>Reads a decimal as a person writes it ("600,000", "4.2"); null when it is none.</summary>
    public static decimal? Read(string? text)
    {
        var bare = (text ?? "").Replace("\u00A0", "").Replace("\u202F", "").Replace(" ", "");
        var sign = bare.StartsWith('-') ? 1 : 0;
        // "1,5" is no fifteen.
        var isWritten = bare.Length > sign && char.IsAsciiDigit(bare[sign]) && bare.AsSpan(sign).IndexOfAnyExcept("0123456789.,") < 0
            && !Digits.Key(bare.AsSpan(sign), '.', ",").EndsWith('?');
        return isWritten && decimal.TryParse(bare, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Largest ? value : null;
    }

    /// <summary>A decimal in the form in which it is kept.</summary>
    public static string Write(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    internal Quantity Clean() => this with
    {
        Words = Typed.Clean(Words) ?? "",
        Value = Read(Value) is { } value ? Write(value) : Value,
        Upper = Comparator == QuantityComparator.Between && Read(Upper) is { } upper ? Write(upper) : null,
        Unit = Typed.Line(Unit),
        Measure = Typed.Line(Measure),
        Period = Typed.Line(Period),
    };
}
