namespace FactCheck.Domain;

/// <summary>Reads the phrase round a number: how it is meant, what it counts, what about it, for which time.</summary>
internal sealed class QuantityPhrases
{
    private readonly Reading reading;
    private readonly ILookup<int, string> numbers;
    private readonly Dictionary<int, Mark> units;
    private readonly Dictionary<int, Mark> comparators;
    private readonly QuantityContext context;

    public QuantityPhrases(Reading reading)
    {
        this.reading = reading;
        numbers = reading.Marks.Where(m => m.Kind == MeaningKind.Number).ToLookup(m => m.First, m => m.Key);
        units = First(reading, MeaningKind.Unit, m => m.First);
        comparators = First(reading, MeaningKind.Comparator, m => m.Last);
        context = new QuantityContext(reading, units);
    }

    private bool IsEnglish => reading.Index.Lexicon.Language == "en";

    /// <summary>The quantity whose number begins at this sign, and its last sign.</summary>
    public (Quantity Quantity, int Last)? At(int i)
    {
        var one = IsEnglish ? OneOf(i) : null;
        if ((one ?? NumberValue.Read(reading, numbers, i)) is not { } low || IsDate(low))
        {
            return null;
        }
        var (upper, unit, last) = Upper(low);
        unit ??= Unit(upper ?? low) ?? Before(low);
        last = Math.Max(last, unit?.Last ?? last);
        if (unit is { } found && UnitNames.IsNoUnit(found.Key))
        {
            return null;
        }
        var first = Start(low, unit);
        var (value, high) = Scaled(low, upper, unit);
        var mark = comparators.GetValueOrDefault(first - 1);
        var comparator = Comparator(mark.Key);
        first = comparator is not null || (high is not null && mark.Key == "range") ? mark.First : first;
        var more = IsEnglish ? OrMore(last) : null;
        last = more is null ? last : last + 2;
        var (name, measure, period, end) = IsEnglish ? context.After(low, unit, last) : (unit is { } u ? UnitNames.Name(u.Key) : null, null, null, last);
        if (name is null && measure is null && IsYear(low))
        {
            return null;
        }
        var meant = high is not null ? QuantityComparator.Between : comparator ?? more ?? (low.IsVague ? QuantityComparator.AtLeast : QuantityComparator.Exactly);
        var words = reading.Text[reading.Signs[first].Start..reading.Signs[end].End];
        return (new Quantity(
            words.Length <= Limits.QuantityWords ? words : "", meant, Quantity.Write(value), high is { } h ? Quantity.Write(h) : null, name, measure, period), end);
    }

    // "another year", "at least a year".
    private NumberValue? OneOf(int i)
    {
        var isOne = reading.KeyAt(i) is "another"
            || (reading.KeyAt(i) is "a" or "an" or "one" && (comparators.ContainsKey(i - 1) || IsRangeWord(i + 2)));
        return isOne && units.TryGetValue(i + 1, out var unit) && UnitNames.IsTime(unit.Key) && !reading.IsNumber(i + 1) ? new NumberValue(1, i, i, false, false, 1) : null;
    }

    // "10-15", "10 to 15", "between 10 and 15", "a year to 18 months".
    private (NumberValue? Upper, Mark? Unit, int Last) Upper(NumberValue low)
    {
        var unit = units.TryGetValue(low.Last + 1, out var between) && IsRangeWord(between.Last + 1) ? between : (Mark?)null;
        var next = (unit?.Last ?? low.Last) + 1;
        var isBetween = reading.KeyAt(low.First - 1) is "between" && reading.KeyAt(next) is "and";
        var at = IsRangeWord(next) || isBetween ? next + 1 : reading.At(next) is { Gap: Gap.Hyphen, Shape: SignShape.Digits } ? next : -1;
        return at >= 0 && NumberValue.Read(reading, numbers, at) is { } upper && Value(upper, null, low) > low.Value * Months(unit, upper)
            ? (upper, unit is null ? null : Unit(upper), upper.Last)
            : (null, null, low.Last);
    }

    private bool IsRangeWord(int i) => reading.HasPhrases(i) && reading.PhrasesAt(i).Any(p => p.Kind is null);

    private (decimal Low, decimal? High) Scaled(NumberValue low, NumberValue? upper, Mark? unit)
    {
        if (upper is not { } high)
        {
            return (low.Value, null);
        }
        var own = units.TryGetValue(low.Last + 1, out var between) ? between : (Mark?)null;
        var isMonths = own?.Key == "year" && unit?.Key == "month";
        return (isMonths ? low.Value * 12 : Value(low, upper, low), high.Value);
    }

    private decimal Months(Mark? own, NumberValue upper) => own?.Key == "year" && Unit(upper)?.Key == "month" ? 12 : 1;

    // The million of "5-10 million" belongs to both.
    private static decimal Value(NumberValue number, NumberValue? upper, NumberValue low) =>
        upper is { Scale: > 1 } high && low.Scale == 1 && low.Value < high.Value / high.Scale ? number.Value * high.Scale : number.Value;

    private Mark? Unit(NumberValue number)
    {
        var at = units.TryGetValue(number.Last, out var glued) ? glued : units.TryGetValue(number.Last + 1, out var next) && reading.Signs[next.First].Gap <= Gap.Hyphen ? next : (Mark?)null;
        return at is { } mark && !UnitNames.IsState(mark.Key) ? mark : null;
    }

    private Mark? Before(NumberValue number)
    {
        var symbol = reading.At(number.First - 1) is { Shape: SignShape.Symbol } ? units.Values.FirstOrDefault(m => m.Last == number.First - 1) : default;
        return symbol.Key is null or "%" ? null : symbol;
    }

    private int Start(NumberValue low, Mark? unit)
    {
        var first = unit is { } mark && mark.First < low.First ? mark.First : low.First;
        var isWord = first == low.First && reading.Signs[first].IsWord && !numbers[first].All(key => char.IsDigit(key[0]));
        return first > 0 && ((isWord && reading.KeyAt(first - 1) is "a" or "an" or "one") || (reading.KeyAt(first - 1) is "1" && !reading.IsNumber(first - 1))) ? first - 1 : first;
    }

    private QuantityComparator? OrMore(int end) => (reading.KeyAt(end + 1), reading.KeyAt(end + 2)) switch
    {
        ("or", "more") => QuantityComparator.AtLeast,
        ("or", "less" or "fewer") => QuantityComparator.AtMost,
        _ => null,
    };

    private static QuantityComparator? Comparator(string? key) => key switch
    {
        "more" => QuantityComparator.MoreThan,
        "less" => QuantityComparator.LessThan,
        "atleast" => QuantityComparator.AtLeast,
        "atmost" or "within" => QuantityComparator.AtMost,
        "about" or "nearly" => QuantityComparator.About,
        "exactly" => QuantityComparator.Exactly,
        _ => null,
    };

    private bool IsDate(NumberValue number) =>
        number.First == number.Last && (IsMonth(number.First - 1) || IsMonth(number.Last + 1) || (IsYear(number) && reading.KeyAt(number.First - 1) is
            "in" or "since" or "by" or "until" or "till" or "from" or "during" or "of" or "early" or "late" or "mid" or "year" or "before" or "after"));

    private bool IsYear(NumberValue number) =>
        reading.Signs[number.First] is { Shape: SignShape.Digits, Key.Length: 4, Suffix: "" } && number is { Scale: 1, Value: >= 1500 and <= 2100 }
        && reading.Signs[number.First].End - reading.Signs[number.First].Start == 4;

    private bool IsMonth(int i) =>
        reading.HasPhrases(i) && reading.Marks.Any(m => m.Kind == MeaningKind.Date && m.First == i && m.Key[0] == 'm' && char.IsDigit(m.Key[^1]));

    private static Dictionary<int, Mark> First(Reading reading, MeaningKind kind, Func<Mark, int> place) =>
        reading.Marks.Where(m => m.Kind == kind).GroupBy(place).ToDictionary(g => g.Key, g => g.First());
}
