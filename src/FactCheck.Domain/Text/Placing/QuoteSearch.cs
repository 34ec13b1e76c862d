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
            // The quote may have grown by half; what another candidate holds is out, so that two places near each other are both found.
            var first = Math.Clamp((bucket - 1) * width, 0, text.Count);
            var next = Math.Clamp(((bucket + 1) * width) + (quote.Length * 3 / 2), first, text.Count);
            if (QuoteAlignment.Best(quote, weights, text, first, next, token => !found.Exists(other => other.First <= token && token <= other.Last)) is { IsNone: false } one)
            {
                found.Add(one);
            }
        }

        found.Sort((one, other) => (other.Kept - (other.Span / 4)).CompareTo(one.Kept - (one.Span / 4)) is not 0 and var order ? order : one.First.CompareTo(other.First));
        return found;
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
