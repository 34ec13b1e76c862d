namespace FactCheck.Domain;

/// <summary>The longest rising part of a list of pairs (M. L. Fredman, Discrete Mathematics 11, 1975).</summary>
internal static class Rising
{
    /// <summary>As many of the pairs, which rise by A, as rise by B too.</summary>
    public static List<(int A, int B)> Longest(List<(int A, int B)> pairs)
    {
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].B < pairs[i].B ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var chosen = new List<(int A, int B)>(ends.Count);
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            chosen.Add(pairs[i]);
        }

        chosen.Reverse();
        return chosen;
    }
}
