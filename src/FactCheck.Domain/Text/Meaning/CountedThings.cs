namespace FactCheck.Domain;

/// <summary>What the same number counts: "5 soldiers" for "5 civilians" is a change, "5 tired soldiers" for "5 soldiers" is none.</summary>
internal static class CountedThings
{
    private const int Reach = 5;

    public static void Compare(Reading old, Reading now, List<MeaningChange> changes)
    {
        var before = old.Marks.Where(m => m.Kind == MeaningKind.Number).ToList();
        var after = now.Marks.Where(m => m.Kind == MeaningKind.Number).ToList();
        for (var i = 0; i < before.Count; i++)
        {
            var (a, b) = (Following(old, before[i].Last), Following(now, after[i].Last));
            if (a.Count + b.Count > 0 && IsGone(a, b, old, now) && IsGone(b, a, now, old))
            {
                changes.Add(new MeaningChange(MeaningKind.Unit, Word(old, a), Word(now, b)));
            }
        }
    }

    // The first word behind a number is gone when it is not among those behind the other; where nothing follows there, when it stands nowhere.
    private static bool IsGone(List<int> words, List<int> others, Reading from, Reading to) =>
        words.Count == 0
        || (others.Count > 0
            ? !others.Exists(o => IsSame(to.KeyAt(o), from.KeyAt(words[0])))
            : !to.Signs.Exists(s => IsSame(s.Key, from.KeyAt(words[0]))));

    private static string? Word(Reading reading, List<int> words) =>
        words.Count == 0 ? null : reading.Text[reading.Signs[words[0]].Start..reading.Signs[words[0]].End];

    private static List<int> Following(Reading reading, int number)
    {
        var words = new List<int>();
        for (var i = number + 1; i <= number + Reach && reading.At(i) is { Gap: < Gap.Clause } sign && !reading.IsNumber(i); i++)
        {
            if (sign.IsWord && sign.Key.Length > 1 && !reading.IsTaken(i) && !reading.Index.IsCommon(sign.Key))
            {
                words.Add(i);
            }
        }
        return words;
    }

    // Another ending is no other thing ("soldier", "soldiers").
    private static bool IsSame(string a, string b) =>
        a == b || a.AsSpan().CommonPrefixLength(b) is var shared && shared >= Math.Max(4, Math.Max(a.Length, b.Length) - 3);
}
