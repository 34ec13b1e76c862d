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
        List<(int Before, int After)> anchors = [(-1, -1), .. Rising.Longest(Unique(before, after)), (before.Count, after.Count)];
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
}
