namespace FactCheck.Domain;

/// <summary>
/// Finds where a quote begins and ends when its edge was rewritten. A short last word far behind what was kept ("… @example.") would be stray by
/// itself; it is the quote's own when what followed the quote still follows it.
/// </summary>
internal sealed class QuoteEdges(MatchTokens before, MatchTokens after, CarriedText carried)
{
    /// <summary>The alignment with its edges where the quote's were.</summary>
    public Found Widened(Found found, int first, int next, (int First, int Next) gap, float total)
    {
        if (found.IsNone)
        {
            return found;
        }

        var widest = (PlacementRules.Widest * total) + PlacementRules.WidestMore;
        var (start, last, kept) = (found.First, found.Last, found.Kept);
        for (var j = last + 1; found.QuoteLast < next - first - 1 && j < gap.Next && after.WeightOf(start, j + 1) <= widest; j++)
        {
            if (before.Keys[next - 1] == after.Keys[j] && Follows(next, j + 1))
            {
                (kept, last) = (kept + SameBefore(first, next, last, j), j);
                break;
            }
        }

        for (var j = start - 1; found.QuoteFirst > 0 && j >= gap.First && after.WeightOf(j, last + 1) <= widest; j--)
        {
            if (before.Keys[first] == after.Keys[j] && Precedes(first - 1, j - 1))
            {
                (kept, start) = (kept + SameAfter(first, next, start, j), j);
                break;
            }
        }

        return found with { First = start, Last = last, Kept = Math.Min(kept, total), Span = after.WeightOf(start, last + 1) };
    }

    /// <summary>
    /// The alignment with the few words that took the place of the quote's first or last ones ("24 hours", now "48 hours"): what stood before and after
    /// the quote stands there still, right beside them.
    /// </summary>
    public Found WithReplaced(Found found, int first, int next, (int First, int Next) gap)
    {
        var (start, last) = (found.First, found.Last);
        if (found.QuoteLast < next - first - 1 && !before.OpensLine(next) && IsFew(first + found.QuoteLast + 1, next, last + 1, gap.Next) && Follows(next, gap.Next))
        {
            last = gap.Next - 1;
        }

        if (found.QuoteFirst > 0 && !before.OpensLine(first) && IsFew(first, first + found.QuoteFirst, gap.First, start) && Precedes(first - 1, gap.First - 1))
        {
            start = gap.First;
        }

        return found with { First = start, Last = last, Span = after.WeightOf(start, last + 1) };
    }

    /// <summary>A few words in the very place of a quote within a sentence of which the rest stands; or none.</summary>
    public Found InItsPlace(int first, int next, (int First, int Next) gap) =>
        gap.First < gap.Next && first > 0 && next < before.Count && !before.OpensLine(first) && !before.OpensLine(next)
            && IsFew(first, next, gap.First, gap.Next) && carried.MatchOf(first - 1) == gap.First - 1 && carried.MatchOf(next) == gap.Next
            ? new(gap.First, gap.Next - 1, 0, next - first - 1, 0, after.WeightOf(gap.First, gap.Next))
            : Found.None;

    private bool IsFew(int oldFirst, int oldNext, int nowFirst, int nowNext) =>
        oldNext - oldFirst <= PlacementRules.FewTokens && nowNext - nowFirst is > 0 and <= PlacementRules.FewTokens;

    /// <summary>
    /// The alignment without a word at an edge that is not the quote's word any more: the only word that changed its case (where more did, a heading
    /// was restyled and stays whole), or a piece that is left of an address.
    /// </summary>
    public Found Narrowed(Found found, int first, int next)
    {
        var (start, last) = (found.First, found.Last);
        var (oldStart, oldLast) = (first + found.QuoteFirst, first + found.QuoteLast);
        if (start < last && (IsOnlyRecased(oldStart, start, first, next, found) || IsRestOfAddress(oldStart, oldStart, start)))
        {
            start++;
        }

        if (start < last && (IsOnlyRecased(oldLast, last, first, next, found) || IsRestOfAddress(oldLast + 1, oldLast, last + 1)))
        {
            last--;
        }

        return found with { First = start, Last = last, Span = after.WeightOf(start, last + 1) };
    }

    private bool IsOnlyRecased(int old, int now, int first, int next, Found found)
    {
        if (!IsRecased(old, now))
        {
            return false;
        }

        for (var j = found.First; j <= found.Last; j++)
        {
            if (j != now && IsRecasedFromAny(j, first, next))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsRecasedFromAny(int now, int first, int next)
    {
        var recased = false;
        for (var i = first; i < next; i++)
        {
            if (Same(i, now))
            {
                if (!IsRecased(i, now))
                {
                    return false;
                }

                recased = true;
            }
        }

        return recased;
    }

    private bool IsRecased(int old, int now) => Same(old, now) && !before.Word(old).SequenceEqual(after.Word(now));

    // What parted the word from its neighbour was a stroke, and now it is a space.
    private bool IsRestOfAddress(int seam, int old, int now) =>
        before.IsGlued(seam) && !after.IsGlued(now) && before.Word(seam == old ? old - 1 : seam) is "/";

    private bool Follows(int old, int now) => carried.MatchOf(old) == now
        || (before.OpensLine(old) && after.OpensLine(now))
        || (Same(old, now) && (Same(old + 1, now + 1) || (before.IsGlued(old) && after.IsGlued(now))));

    private bool Precedes(int old, int now) => (old >= 0 && carried.MatchOf(old) == now)
        || (before.OpensLine(old + 1) && after.OpensLine(now + 1))
        || (Same(old, now) && (Same(old - 1, now - 1) || (before.IsGlued(old + 1) && after.IsGlued(now + 1))));

    private bool Same(int old, int now) =>
        old >= 0 && now >= 0 && old < before.Count && now < after.Count && before.Keys[old] == after.Keys[now];

    private float SameBefore(int first, int next, int last, int j)
    {
        var weight = 0f;
        for (var i = next - 1; i >= first && j > last && before.Keys[i] == after.Keys[j]; i--, j--)
        {
            weight += before.Weights[i];
        }

        return weight;
    }

    private float SameAfter(int first, int next, int start, int j)
    {
        var weight = 0f;
        for (var i = first; i < next && j < start && before.Keys[i] == after.Keys[j]; i++, j++)
        {
            weight += before.Weights[i];
        }

        return weight;
    }
}
