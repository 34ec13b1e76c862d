namespace FactCheck.Domain;

/// <summary>
/// The alarm: whether an edit changed numbers, units, dates, negations, quantifiers, comparators or names. It knows nothing of how alike
/// the wordings are, since "4.2 percent" and "9.7 percent" are almost the same text. When in doubt it speaks.
/// </summary>
public static class Meaning
{
    /// <summary>
    /// Differences of meaning between two wordings; empty when none was found. Typography, case, "don't" for "do not", "2" for "two"
    /// and "more than" for "over" are none; a number written in a form that may not be the same ("1.5 million", "1,500,000") is one.
    /// </summary>
    /// <param name="before">The wording as it was.</param>
    /// <param name="after">The wording as it is.</param>
    /// <param name="language">A BCP 47 tag; unknown ones get what needs no words: digits, signs and names.</param>
    public static IReadOnlyList<MeaningChange> Changes(string before, string after, string language = "en")
    {
        if (before == after)
        {
            return [];
        }
        var index = Lexicons.Of(language);
        var (old, now) = (Reading.Of(before, index), Reading.Of(after, index));
        var changes = new List<MeaningChange>();
        var sameNumbers = false;
        sameNumbers = Compare(MeaningKind.Number);
        for (var kind = MeaningKind.Unit; kind <= MeaningKind.Comparator; kind++)
        {
            Compare(kind);
        }
        if (sameNumbers)
        {
            CountedThings.Compare(old, now, changes);
        }
        Negated.Compare(old, now, changes);
        OppositeWords.Compare(old, now, changes);
        Names.Compare(old, now, changes);
        return changes;

        bool Compare(MeaningKind kind)
        {
            var (a, b) = (Of(old, kind), Of(now, kind));
            var differences = Alignment.Differences(a.Count, b.Count, (i, j) => Same(a[i], b[j], sameNumbers));
            changes.AddRange(differences.Select(d => new MeaningChange(
                kind, d.Before < 0 ? null : old.Words(a[d.Before]), d.After < 0 ? null : now.Words(b[d.After]))));
            return differences.Count == 0;
        }
    }

    private static List<Mark> Of(Reading reading, MeaningKind kind) => [.. reading.Marks.Where(m => m.Kind == kind)];

    // With the same numbers, what belongs to one has to stay with it: "over 5 and 3" is not "5 and over 3".
    private static bool Same(Mark a, Mark b, bool sameNumbers) =>
        a.Key == b.Key && (!sameNumbers || a.Number == b.Number || a.Number == 0 || b.Number == 0);
}
