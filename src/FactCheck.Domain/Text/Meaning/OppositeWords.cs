namespace FactCheck.Domain;

/// <summary>A word that became its opposite: "rose" and "fell", "before" and "after". One that was only added or dropped is none.</summary>
internal static class OppositeWords
{
    public static void Compare(Reading old, Reading now, List<MeaningChange> changes)
    {
        var (before, after) = (Sides(old), Sides(now));
        if (before is null || after is null)
        {
            return;
        }
        foreach (var pair in before.Concat(after).Select(w => w.Pair).Distinct(StringComparer.Ordinal))
        {
            var (a, b) = (before.Where(w => w.Pair == pair).ToList(), after.Where(w => w.Pair == pair).ToList());
            var (up, down) = (b.Count(w => w.IsUp) - a.Count(w => w.IsUp), b.Count(w => !w.IsUp) - a.Count(w => !w.IsUp));
            var isSwapped = up == 0 && down == 0 && !a.Select(w => w.IsUp).SequenceEqual(b.Select(w => w.IsUp));
            if ((up > 0 && down < 0) || (up < 0 && down > 0) || isSwapped)
            {
                var (was, became) = a.Zip(b).Where(p => p.First.IsUp != p.Second.IsUp).Append((a[0], b[0])).First();
                changes.Add(new MeaningChange(MeaningKind.Comparator, Text(old, was.Sign), Text(now, became.Sign)));
            }
        }
    }

    private static List<(string Pair, bool IsUp, int Sign)>? Sides(Reading reading)
    {
        List<(string, bool, int)>? sides = null;
        for (var i = 0; i < reading.Signs.Count; i++)
        {
            if (reading.Index.Opposites.TryGetValue(reading.Signs[i].Key, out var sideList))
            {
                foreach (var side in sideList)
                {
                    (sides ??= []).Add((side.Pair, side.IsUp, i));
                }
            }
        }
        return sides;
    }

    private static string Text(Reading reading, int sign) => reading.Text[reading.Signs[sign].Start..reading.Signs[sign].End];
}
