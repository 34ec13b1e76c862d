namespace FactCheck.Domain;

/// <summary>
/// Texts that stand in both of two lists, in the same order in both: the longest run of texts that are unique in both (patience), and around
/// each of those what is equal without a break. Never slower than the lists' length times its logarithm.
/// </summary>
internal static class CommonBlocks
{
    /// <summary>Pairs of places, rising in both lists.</summary>
    public static IReadOnlyList<(int Before, int After)> In(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        List<(int Before, int After)> anchors = [(-1, -1), .. Rising(Unique(before, after)), (before.Count, after.Count)];
        List<(int Before, int After)> pairs = [];
        foreach (var (left, right) in anchors.Zip(anchors.Skip(1)))
        {
            var (i, j) = (left.Before + 1, left.After + 1);
            for (; i < right.Before && j < right.After && before[i] == after[j]; i++, j++)
            {
                pairs.Add((i, j));
            }

            var tail = new List<(int, int)>();
            for (var (k, l) = (right.Before - 1, right.After - 1); k >= i && l >= j && before[k] == after[l]; k--, l--)
            {
                tail.Add((k, l));
            }

            tail.Reverse();
            pairs.AddRange(tail);
            if (right.Before < before.Count)
            {
                pairs.Add(right);
            }
        }

        return pairs;
    }

    private static List<(int Before, int After)> Unique(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var places = Once(after);
        return [.. Once(before).Where(each => places.ContainsKey(each.Key)).Select(each => (each.Value, places[each.Key])).Order()];
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> texts) =>
        texts.Select((text, place) => (text, place)).GroupBy(each => each.text)
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().place);

    // The longest rising subsequence of the places after; the pairs come in the order of the places before.
    private static List<(int Before, int After)> Rising(List<(int Before, int After)> pairs)
    {
        var tops = new List<int>();
        var previous = new int[pairs.Count];
        for (var at = 0; at < pairs.Count; at++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tops[middle]].After < pairs[at].After ? (middle + 1, high) : (low, middle);
            }

            previous[at] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
            {
                tops.Add(at);
            }
            else
            {
                tops[low] = at;
            }
        }

        List<(int Before, int After)> rising = [];
        for (var at = tops.Count == 0 ? -1 : tops[^1]; at >= 0; at = previous[at])
        {
            rising.Add(pairs[at]);
        }

        rising.Reverse();
        return rising;
    }
}
