namespace FactCheck.Domain;

/// <summary>What both witnesses say of a quote.</summary>
/// <param name="Best">The best place.</param>
/// <param name="Next">The next best.</param>
/// <param name="InPlace">What the comparison of the texts alone says.</param>
/// <param name="Gap">Where the quote would stand, by what stood before and after it: tokens of the newer text, first and first after.</param>
internal sealed record Witnesses(Found Best, Found Next, Found InPlace, (int First, int Next) Gap);

/// <summary>
/// Asks two witnesses where a quote stands: the comparison of both texts, which knows what became of its surroundings, and a search for its words. Text
/// that comes from elsewhere in the older one is never taken for the quote, however alike it is.
/// </summary>
internal sealed class PlaceSearch(MatchTokens before, MatchTokens after)
{
    private const int WidestGap = 400;

    private readonly CarriedText _carried = new(before, after);
    private readonly QuoteSearch _search = new(after);

    public QuoteEdges Edges => field ??= new(before, after, _carried);

    /// <summary>Looks for the quote that these tokens of the older text are.</summary>
    public Witnesses Ask(int first, int next)
    {
        var total = before.WeightOf(first, next);
        var gap = _carried.Between(first, next);
        var inPlace = InPlace(first, next, gap, total);
        var (best, second) = (inPlace, Found.None);
        if (inPlace.Likeness(total) < PlacementRules.Sure)
        {
            foreach (var found in Elsewhere(first, next, total).Where(found => !found.Meets(inPlace) && ShareOfOthers(found, first, next) <= PlacementRules.MostOfOthers))
            {
                // A place that the surroundings lead to is only given up for a clearly better one.
                if (found.Likeness(total) > best.Likeness(total) + (best == inPlace ? PlacementRules.Margin : 0))
                {
                    (best, second) = (found, best);
                }
                else if (found.Likeness(total) > second.Likeness(total))
                {
                    second = found;
                }
            }
        }

        return new(best, second, inPlace, gap);
    }

    private Found InPlace(int first, int next, (int First, int Next) gap, float total)
    {
        var (length, width) = (next - first, gap.Next - gap.First);
        return length == 0 || width <= 0 || width > WidestGap + (4 * length) ? Found.None : Edges.Widened(
            QuoteAlignment.Best(before.Keys.AsSpan(first, length), before.Weights.AsSpan(first, length), after, gap.First, gap.Next, token => IsOwn(token, first, next)),
            first, next, gap, total);
    }

    private IEnumerable<Found> Elsewhere(int first, int next, float total)
    {
        if (total >= PlacementRules.ShortWeight)
        {
            return _search.Candidates(before.Keys.AsSpan(first, next - first), before.Weights.AsSpan(first, next - first));
        }

        var (from, to) = (Math.Max(0, first - PlacementRules.Surroundings), Math.Min(before.Count, next + PlacementRules.Surroundings));
        return _search.Candidates(before.Keys.AsSpan(from, to - from), before.Weights.AsSpan(from, to - from))
            .Select(around => WithSurroundings(around, from, to, first, next)).Where(found => !found.IsNone);
    }

    // Short words count only where enough of what stood around them stands around them again, on one side at least.
    private Found WithSurroundings(Found around, int from, int to, int first, int next)
    {
        var matches = QuoteAlignment.Matches(before.Keys.AsSpan(from, to - from), before.Weights.AsSpan(from, to - from), after, around.First, around.Last + 1);
        var kept = Enumerable.Range(first, next - first).Where(i => matches[i - from] >= 0).ToList();
        if (kept.Count == 0 || Math.Max(Share(matches, from, from, first), Share(matches, from, next, to)) < PlacementRules.LeastOfSurroundings)
        {
            return Found.None;
        }

        var (start, last) = (matches[kept[0] - from], matches[kept[^1] - from]);
        return new(start, last, kept[0] - first, kept[^1] - first, kept.Sum(i => before.Weights[i]), after.WeightOf(start, last + 1));
    }

    private float Share(int[] matches, int from, int first, int next)
    {
        var (kept, all) = (0f, 0f);
        for (var i = first; i < next; i++)
        {
            all += before.Weights[i];
            kept += matches[i - from] >= 0 ? before.Weights[i] : 0;
        }

        return all > 0 ? kept / all : 0;
    }

    private bool IsOwn(int token, int first, int next) => _carried.Owners[token] < 0 || (_carried.Owners[token] >= first && _carried.Owners[token] < next);

    private float ShareOfOthers(Found found, int first, int next)
    {
        var others = 0f;
        for (var token = found.First; token <= found.Last; token++)
        {
            others += IsOwn(token, first, next) ? 0 : after.Weights[token];
        }

        return others / found.Span;
    }
}
