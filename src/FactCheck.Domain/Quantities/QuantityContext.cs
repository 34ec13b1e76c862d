namespace FactCheck.Domain;

/// <summary>What stands behind an English number: "soldiers", "killed or wounded", "a year".</summary>
internal sealed class QuantityContext(Reading reading, Dictionary<int, Mark> units)
{
    private const int LongestNoun = 3;
    private const int Reach = 8;

    private static readonly HashSet<string> Function =
    [
        "a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at", "by", "for", "from", "to", "with", "without", "as", "and", "or", "but", "than", "per", "into", "over", "under",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "do", "does", "did", "not", "no", "n",
        "it", "its", "he", "she", "they", "his", "her", "their", "we", "our", "you", "your", "i", "who", "which", "what", "when", "where", "while", "since", "until", "before", "after", "during",
        "if", "so", "because", "said", "says", "s", "t", "up", "down", "out", "there", "then", "later", "earlier", "ago", "now", "more", "less", "fewer", "most", "each", "every",
    ];

    private static readonly HashSet<string> Plurals = ["people", "men", "women", "children", "police", "troops", "personnel", "staff", "cattle", "data"];

    /// <summary>The unit's name, what about it, for which time, and the last sign of all that.</summary>
    public (string? Unit, string? Measure, string? Period, int Last) After(NumberValue number, Mark? unit, int last)
    {
        var name = unit is { } known ? Named(known, ref last) : number.IsShare ? Quantity.Share : null;
        if (name is null)
        {
            var from = reading.KeyAt(last + 1) is "of" ? last + 2 : last + 1;
            name = Noun(from, ref last);
        }
        var measure = name == Quantity.Share ? Whole(ref last) : States(ref last) ?? Of(name, ref last) ?? StateBefore(number);
        var period = Period(ref last);
        return (name, measure, period, last);
    }

    private string Named(Mark unit, ref int last)
    {
        var isSquare = unit.Key is "square" or "cubic" && units.TryGetValue(unit.Last + 1, out _);
        last = isSquare ? unit.Last + 1 : last;
        return isSquare ? $"{unit.Key} {UnitNames.Name(units[unit.Last + 1].Key)}" : UnitNames.Name(unit.Key);
    }

    // As far as a plural; the first word where there is none ("another attempt").
    private string? Noun(int from, ref int last)
    {
        var end = from;
        while (end < from + LongestNoun && IsNoun(end))
        {
            end++;
            if (reading.KeyAt(end - 1) is { Length: > 2 } word && ((word[^1] == 's' && word[^2] != 's') || Plurals.Contains(word)))
            {
                last = end - 1;
                return Text(from, last);
            }
        }
        if (end == from)
        {
            return null;
        }
        last = from;
        return Text(from, from);
    }

    private bool IsNoun(int i) =>
        reading.At(i) is { Shape: SignShape.Word or SignShape.Mixed, Gap: <= Gap.Hyphen } sign && !Function.Contains(sign.Key) && !reading.IsNumber(i)
        && !(units.TryGetValue(i, out var unit) && UnitNames.IsState(unit.Key));

    // "killed or wounded", also behind "were".
    private string? States(ref int last)
    {
        var first = last + 1;
        while (first < last + 4 && reading.KeyAt(first) is "were" or "have" or "had" or "been" or "are" or "was" or "being")
        {
            first++;
        }
        if (!IsState(first))
        {
            return null;
        }
        var end = first;
        while (reading.KeyAt(end + 1) is "or" or "and" && IsState(end + 2) || IsState(end + 1))
        {
            end += IsState(end + 1) ? 1 : 2;
        }
        last = end;
        return Text(first, end).ToLowerInvariant();
    }

    private bool IsState(int i) => units.TryGetValue(i, out var unit) && UnitNames.IsState(unit.Key) && reading.Signs[i].Gap <= Gap.Clause;

    // "killed 500 people"
    private string? StateBefore(NumberValue number)
    {
        for (var i = number.First - 1; i >= number.First - 4 && reading.At(i + 1) is { Gap: <= Gap.Hyphen }; i--)
        {
            if (units.TryGetValue(i, out var unit) && UnitNames.IsState(unit.Key))
            {
                return reading.KeyAt(i);
            }
        }
        return null;
    }

    // "4.2 percent of GDP", "$5 billion in aid"
    private string? Of(string? name, ref int last)
    {
        var isMoney = name is "$" or "€" or "£" or "¥" or "₴" or "₽";
        var joins = reading.KeyAt(last + 1) is "of" && (name is "percent" or "percentage points" || isMoney || units.ContainsKey(last))
            || (isMoney && reading.KeyAt(last + 1) is "in" or "worth");
        if (!joins)
        {
            return null;
        }
        var from = last + (reading.KeyAt(last + 2) is "of" ? 3 : 2);
        from += reading.KeyAt(from) is "the" or "its" or "their" or "all" ? 1 : 0;
        var joint = last + 1;
        return reading.IsNumber(from) || IsDateWord(from) || Noun(from, ref last) is null ? null : Text(joint, last);
    }

    // "half the territory", "two thirds of its army"
    private string? Whole(ref int last)
    {
        var first = reading.KeyAt(last + 1) is "of" ? last + 2 : last + 1;
        var from = first;
        while (from < first + 2 && reading.KeyAt(from) is "the" or "its" or "their" or "all" or "a" or "an" or "his" or "her" or "our")
        {
            from++;
        }
        return Noun(from, ref last) is null ? null : Text(first, last);
    }

    private string? Period(ref int last)
    {
        for (var i = last + 1; i <= last + Reach && reading.At(i) is { Gap: < Gap.Clause }; i++)
        {
            if (PeriodEnd(i) is { } end)
            {
                var words = Text(i, end);
                last = i == last + 1 ? end : last;
                return words;
            }
            if (reading.IsNumber(i))
            {
                return null;
            }
        }
        return null;
    }

    private int? PeriodEnd(int i)
    {
        var key = reading.KeyAt(i);
        if (key is "annually" or "yearly" or "monthly" or "weekly" or "daily" or "hourly")
        {
            return i;
        }
        if (key is "a" or "per" or "each" or "every" && units.TryGetValue(i + 1, out var unit) && UnitNames.IsTime(unit.Key))
        {
            return i + 1;
        }
        var from = key is "in" or "since" or "during" or "by" or "until" or "from" ? i + 1 : -1;
        var month = from > 0 && IsDateWord(from) ? from + 1 : from;
        if (from > 0 && reading.At(month) is { Shape: SignShape.Digits, Key.Length: 4, Gap: <= Gap.Clause })
        {
            return month;
        }
        return key is "last" or "this" or "next" or "past" && units.TryGetValue(i + 1, out var time) && UnitNames.IsTime(time.Key) ? i + 1
            : from > 0 && month > from ? month - 1
            : null;
    }

    private bool IsDateWord(int i) => i < reading.Signs.Count && reading.Marks.Any(m => m.Kind == MeaningKind.Date && m.First == i);

    private string Text(int first, int last) => reading.Text[reading.Signs[first].Start..reading.Signs[last].End];
}
