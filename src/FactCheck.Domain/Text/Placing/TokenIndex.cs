namespace FactCheck.Domain;

/// <summary>Where each pair of neighbouring tokens stands in a text.</summary>
internal sealed class TokenIndex
{
    private readonly long[] _pairs;
    private readonly int[] _places;

    public TokenIndex(int[] keys)
    {
        var count = Math.Max(0, keys.Length - 1);
        _pairs = new long[count];
        _places = new int[count];
        for (var i = 0; i < count; i++)
        {
            _pairs[i] = Pair(keys[i], keys[i + 1]);
            _places[i] = i;
        }

        Array.Sort(_pairs, _places);
    }

    /// <summary>The places of a pair, rising by nothing in particular; empty when it does not occur.</summary>
    public ReadOnlySpan<int> Places(int key, int next)
    {
        var pair = Pair(key, next);
        var first = FirstAtLeast(pair);
        var end = first;
        while (end < _pairs.Length && _pairs[end] == pair)
        {
            end++;
        }

        return _places.AsSpan(first, end - first);
    }

    private int FirstAtLeast(long pair)
    {
        var (low, high) = (0, _pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pairs[middle] < pair ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static long Pair(int key, int next) => ((long)key << 32) | (uint)next;
}
