namespace FactCheck.Domain;

/// <summary>What became of a block.</summary>
public enum BlockChange
{
    /// <summary>The same words in the same order of blocks.</summary>
    Kept,

    /// <summary>Some of its words changed.</summary>
    Changed,

    /// <summary>The same words stand elsewhere.</summary>
    Moved,

    /// <summary>It stands elsewhere, and some of its words changed.</summary>
    MovedAndChanged,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A block before and after; null where it does not stand.</summary>
public sealed record BlockPair(BlockChange Change, Block? Before, Block? After);

/// <summary>Which blocks of two revisions belong together: those with equal words, then those alike enough.</summary>
public static class BlockChanges
{
    private const double Alike = 0.5;
    private const double AlikeElsewhere = 0.7;
    private const int MostCompared = 40_000;

    /// <summary>The newer revision's blocks in order, with what was removed where it stood. Blocks that were left out of the article are not among them.</summary>
    public static IReadOnlyList<BlockPair> Between(string before, IReadOnlyList<Block> old, string after, IReadOnlyList<Block> now)
    {
        Text[] a = [.. old.Where(block => !block.LeftOut).Select(block => new Text(block, before[block.Start..block.End]))];
        Text[] b = [.. now.Where(block => !block.LeftOut).Select(block => new Text(block, after[block.Start..block.End]))];
        var partner = new int?[b.Length];
        var taken = new bool[a.Length];
        foreach (var (i, j) in CommonBlocks.In([.. a.Select(each => each.Words)], [.. b.Select(each => each.Words)]))
        {
            (partner[j], taken[i]) = (i, true);
        }

        var inOrder = partner.Select(each => each is not null).ToArray();
        PairInGaps(a, b, partner, taken, inOrder);
        PairElsewhere(a, b, partner, taken);
        return Woven(a, b, partner, taken, inOrder);
    }

    // Between two blocks that stayed, what is alike in the same order was changed there.
    private static void PairInGaps(Text[] a, Text[] b, int?[] partner, bool[] taken, bool[] inOrder)
    {
        var from = 0;
        for (var j = 0; j < b.Length; j++)
        {
            if (partner[j] is { } known)
            {
                from = known + 1;
                continue;
            }

            for (var i = from; i < a.Length && !taken[i] && i < from + 50; i++)
            {
                if (a[i].To(b[j]) >= Alike)
                {
                    (partner[j], taken[i], inOrder[j], from) = (i, true, true, i + 1);
                    break;
                }
            }
        }
    }

    private static void PairElsewhere(Text[] a, Text[] b, int?[] partner, bool[] taken)
    {
        List<int> left = [.. Enumerable.Range(0, a.Length).Where(i => !taken[i])];
        List<int> right = [.. Enumerable.Range(0, b.Length).Where(j => partner[j] is null)];
        var byWords = left.GroupBy(i => a[i].Words).ToDictionary(group => group.Key, group => new Queue<int>(group));
        foreach (var j in right.Where(j => byWords.TryGetValue(b[j].Words, out var same) && same.Count > 0))
        {
            var i = byWords[b[j].Words].Dequeue();
            (partner[j], taken[i]) = (i, true);
        }

        left.RemoveAll(i => taken[i]);
        right.RemoveAll(j => partner[j] is not null);
        if ((long)left.Count * right.Count > MostCompared)
        {
            return;
        }

        foreach (var (_, i, j) in left.SelectMany(i => right.Select(j => (Likeness: a[i].To(b[j]), I: i, J: j)))
            .Where(pair => pair.Likeness >= AlikeElsewhere).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.J).ThenBy(pair => pair.I))
        {
            if (!taken[i] && partner[j] is null)
            {
                (partner[j], taken[i]) = (i, true);
            }
        }
    }

    private static List<BlockPair> Woven(Text[] a, Text[] b, int?[] partner, bool[] taken, bool[] inOrder)
    {
        List<BlockPair> pairs = [];
        var next = 0;
        for (var j = 0; j < b.Length; j++)
        {
            if (inOrder[j])
            {
                RemovedBefore(partner[j]!.Value);
                next = Math.Max(next, partner[j]!.Value + 1);
            }

            pairs.Add(partner[j] is { } i
                ? new(Told(a[i].Words == b[j].Words, inOrder[j]), a[i].Block, b[j].Block)
                : new(BlockChange.Added, null, b[j].Block));
        }

        RemovedBefore(a.Length);
        return pairs;

        void RemovedBefore(int end)
        {
            for (; next < end; next++)
            {
                if (!taken[next])
                {
                    pairs.Add(new(BlockChange.Removed, a[next].Block, null));
                }
            }
        }
    }

    private static BlockChange Told(bool same, bool inOrder) => (same, inOrder) switch
    {
        (true, true) => BlockChange.Kept,
        (false, true) => BlockChange.Changed,
        (true, false) => BlockChange.Moved,
        _ => BlockChange.MovedAndChanged,
    };

    private sealed record Text(Block Block, string Words)
    {
        private WeightedSet? _profile;

        // Unlike claims, a paragraph whose figures changed is still the same paragraph.
        public double To(Text other) => Words.Length == 0 || other.Words.Length == 0 ? 0 : Profile.Dice(other.Profile);

        private WeightedSet Profile => _profile ??= Profiled();

        private WeightedSet Profiled()
        {
            var plain = Folding.Fold(Words);
            return WeightedSet.Of(Domain.Words.In(plain, 0, plain.Length).Select(range => (plain[range.Start..range.End], 1.0)));
        }
    }
}
