namespace FactCheck.Domain;

/// <summary>Holds two lists of quantities against each other.</summary>
internal static class QuantityComparison
{
    // Two values of one unit that many things are measured in say nothing about each other unless they are alone.
    private static readonly HashSet<string> Common =
        ["%", "pp", "$", "€", "£", "second", "minute", "hour", "day", "week", "month", "year", "km", "m", "mile", "kg", "people", Quantity.Share];

    public static IReadOnlyList<QuantityMismatch> Mismatches(IReadOnlyList<Quantity> claim, IReadOnlyList<Quantity> evidence)
    {
        var found = new List<QuantityMismatch>();
        foreach (var said in claim)
        {
            var best = evidence.Select(other => (Other: other, Score: Score(said, other, claim, evidence))).OrderByDescending(pair => pair.Score).FirstOrDefault();
            if (best.Score >= 2 && Differences(said, best.Other).ToList() is { Count: > 0 } differences)
            {
                found.Add(new QuantityMismatch(said, best.Other, differences));
            }
        }
        return found;
    }

    // How likely both speak of the same thing.
    private static int Score(Quantity a, Quantity b, IReadOnlyList<Quantity> claim, IReadOnlyList<Quantity> evidence)
    {
        var (unitA, unitB) = (UnitNames.Key(a.Unit), UnitNames.Key(b.Unit));
        var sameUnit = unitA is not null && unitA == unitB;
        var alone = sameUnit && claim.Count(q => UnitNames.Key(q.Unit) == unitA) == 1 && evidence.Count(q => UnitNames.Key(q.Unit) == unitA) == 1;
        var sameValue = a.Value == b.Value && a.Upper == b.Upper;
        return (sameUnit ? Common.Contains(unitA!) && !alone ? 1 : 2 : 0)
            + (sameValue ? IsComparable(unitA, unitB) ? 2 : 1 : 0)
            + (Words(a.Measure).Overlaps(Words(b.Measure)) ? 2 : 0)
            + (a.Period is not null && SamePeriod(a, b) ? 1 : 0);
    }

    private static bool IsComparable(string? a, string? b) => a is null || b is null || UnitNames.IsTime(a) == UnitNames.IsTime(b);

    private static IEnumerable<QuantityDifference> Differences(Quantity a, Quantity b)
    {
        var unit = a.Unit is not null && b.Unit is not null && UnitNames.Key(a.Unit) != UnitNames.Key(b.Unit) && !Contains(a.Unit, b.Unit);
        var period = !SamePeriod(a, b) && (IsRate(a.Period) || IsRate(b.Period) || (a.Period is not null && b.Period is not null));
        if (unit || period || !Range.Of(a).Meets(Range.Of(b)))
        {
            yield return new(Bare(a, period), Bare(b, period));
        }
        if (a.Measure is not null && b.Measure is not null && !Words(a.Measure).SetEquals(Words(b.Measure)))
        {
            yield return new(a.Measure, b.Measure);
        }
    }

    // "Russian soldiers" are soldiers.
    private static bool Contains(string a, string b)
    {
        var (one, other) = (UnitNames.Key(a)!.Split(' '), UnitNames.Key(b)!.Split(' '));
        return one[^1] == other[^1] && (one.Length == 1 || other.Length == 1);
    }

    private static bool SamePeriod(Quantity a, Quantity b) => Words(a.Period).SetEquals(Words(b.Period));

    private static bool IsRate(string? period) => period is not null && !Words(period).Overlaps(["in", "since", "during", "until", "by", "last", "next", "this", "from"]);

    private static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in (text ?? "").Split((char[])[' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => WordFold.Fold(word)))
        {
            var key = word switch { "annually" or "yearly" => "year", "monthly" => "month", "weekly" => "week", "daily" => "day", "hourly" => "hour", _ => word };
            _ = key is "a" or "an" or "the" or "per" or "each" or "every" or "or" or "and" or "of" or "its" or "their" or "worth" || words.Add(key);
        }
        return words;
    }

    private static string Bare(Quantity quantity, bool withPeriod) =>
        (quantity with { Measure = quantity.Unit == Quantity.Share ? quantity.Measure : null, Period = withPeriod ? quantity.Period : null }).ToString();

    private readonly record struct Range(decimal Low, decimal High, bool LowOpen, bool HighOpen)
    {
        public static Range Of(Quantity quantity)
        {
            var value = Quantity.Read(quantity.Value) ?? 0;
            var tenth = Math.Abs(value) / 10;
            return quantity.Comparator switch
            {
                QuantityComparator.About => new(value - tenth, value + tenth, false, false),
                QuantityComparator.MoreThan => new(value, decimal.MaxValue, true, false),
                QuantityComparator.AtLeast => new(value, decimal.MaxValue, false, false),
                QuantityComparator.LessThan => new(decimal.MinValue, value, false, true),
                QuantityComparator.AtMost => new(decimal.MinValue, value, false, false),
                QuantityComparator.Between => new(value, Quantity.Read(quantity.Upper) ?? value, false, false),
                _ => new(value, value, false, false),
            };
        }

        public bool Meets(Range other) => Reaches(Low, LowOpen, other.High, other.HighOpen) && Reaches(other.Low, other.LowOpen, High, HighOpen);

        private static bool Reaches(decimal low, bool lowOpen, decimal high, bool highOpen) => low < high || (low == high && !lowOpen && !highOpen);
    }
}
