using System.Runtime.InteropServices;

namespace FactCheck.Domain;

/// <summary>
/// Finds where in a text words like a quote's stand, all candidates and not the best alone. Pairs of neighbouring words vote for the places at
/// which the quote would begin; where the votes gather, the words are aligned.
/// </summary>
internal sealed class QuoteSearch(MatchTokens text)
{
    private const int MostPlaces = 200;
    private const int MostCandidates = 6;
    private const float LeastVotes = 0.2f;

    private readonly TokenIndex _index = new(text.Keys);

    /// <summary>The candidates, best first, none of which overlaps another.</summary>
    public IReadOnlyList<Found> Candidates(ReadOnlySpan<int> quote, ReadOnlySpan<float> weights)
    {
        var width = (quote.Length / 2) + 4;
        var least = LeastVotes * Sum(weights);
        var found = new List<Found>();
        foreach (var bucket in Votes(quote, weights, width).Where(vote => vote.Value >= least)
            .OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(MostCandidates).Select(vote => vote.Key))
        {
            var (first, next) = (Math.Max(0, (bucket * width) - width), Math.Min(text.Count, ((bucket + 2) * width) + (2 * quote.Length)));
            if (QuoteAlignment.Best(quote, weights, text, first, next, static _ => true) is { IsNone: false } alignment)
            {
                found.Add(alignment);
            }
        }

        return Apart(found);
    }

    // A pair that stands everywhere says nothing, so it has no vote.
    private Dictionary<int, float> Votes(ReadOnlySpan<int> quote, ReadOnlySpan<float> weights, int width)
    {
        var votes = new Dictionary<int, float>();
        for (var i = 0; i + 1 < quote.Length; i++)
        {
            var places = _index.Places(quote[i], quote[i + 1]);
            if (places.Length > MostPlaces)
            {
                continue;
            }

            foreach (var place in places)
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, Math.Max(0, place - i) / width, out _);
                sum += weights[i];
            }
        }

        return votes;
    }

    private static List<Found> Apart(List<Found> found)
    {
        var apart = new List<Found>();
        foreach (var each in found.OrderByDescending(each => each.Kept - (each.Span / 4)).ThenBy(each => each.First))
        {
            if (!apart.Exists(other => other.First <= each.Last && each.First <= other.Last))
            {
                apart.Add(each);
            }
        }

        return apart;
    }

    private static float Sum(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }
}
