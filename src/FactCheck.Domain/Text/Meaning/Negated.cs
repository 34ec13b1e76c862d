namespace FactCheck.Domain;

/// <summary>
/// Negations that no count shows: one that moved to another word ("did not say he would" and "did say he would not"), and a word that got
/// a negating beginning ("legal" and "illegal").
/// </summary>
internal static class Negated
{
    private const int Reach = 4;

    public static void Compare(Reading old, Reading now, List<MeaningChange> changes)
    {
        Moved(old, now, (word, from, to) => changes.Add(new MeaningChange(MeaningKind.Negation, from, to)));
        Moved(now, old, (word, from, to) => changes.Add(new MeaningChange(MeaningKind.Negation, to, from)));
        Prefixed(old, now, (plain, turned) => changes.Add(new MeaningChange(MeaningKind.Negation, plain, turned)));
        Prefixed(now, old, (plain, turned) => changes.Add(new MeaningChange(MeaningKind.Negation, turned, plain)));
    }

    private static void Moved(Reading from, Reading to, Action<string, string, string> found)
    {
        HashSet<string>? covered = null;
        foreach (var mark in from.Marks.Where(m => m.Kind == MeaningKind.Negation))
        {
            covered ??= Covered(to);
            var target = Target(from, mark.Last + 1);
            var word = from.KeyAt(target);
            if (target >= 0 && !covered.Contains(word) && to.Signs.FirstOrDefault(s => s.Key == word) is { Key: not null } plain)
            {
                found(word, from.Text[from.Signs[mark.First].Start..from.Signs[target].End], to.Text[plain.Start..plain.End]);
            }
        }
    }

    private static HashSet<string> Covered(Reading reading)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in reading.Marks.Where(m => m.Kind == MeaningKind.Negation))
        {
            for (var i = mark.Last + 1; i <= mark.Last + (2 * Reach) && reading.At(i) is { Gap: < Gap.Clause } sign; i++)
            {
                covered.Add(sign.Key);
            }
        }
        return covered;
    }

    private static int Target(Reading reading, int start)
    {
        for (var i = start; i < start + Reach && reading.At(i) is { Gap: < Gap.Clause } sign; i++)
        {
            if (sign is { IsWord: true, Key.Length: > 2 } && !reading.Index.IsCommon(sign.Key))
            {
                return i;
            }
        }
        return -1;
    }

    private static void Prefixed(Reading from, Reading to, Action<string, string> found)
    {
        foreach (var sign in to.Signs.Where(s => s is { IsWord: true, Key.Length: > 4 }))
        {
            foreach (var prefix in to.Index.NegatingPrefixes)
            {
                if (sign.Key.Length > prefix.Length + 2 && sign.Key.StartsWith(prefix, StringComparison.Ordinal)
                    && Find(from, sign.Key.AsSpan(prefix.Length)) is { } plain && Find(to, plain.Key) is null && Find(from, sign.Key) is null)
                {
                    found(from.Text[plain.Start..plain.End], to.Text[sign.Start..sign.End]);
                    break;
                }
            }
        }
    }

    private static Sign? Find(Reading reading, ReadOnlySpan<char> word)
    {
        foreach (var sign in reading.Signs)
        {
            if (word.SequenceEqual(sign.Key))
            {
                return sign;
            }
        }
        return null;
    }
}
