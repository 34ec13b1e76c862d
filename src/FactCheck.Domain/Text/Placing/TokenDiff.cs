namespace FactCheck.Domain;

/// <summary>
/// Which tokens of an older text stand in a newer one, in the same order. Runs of words that occur once in each text fix the frame (patience diff),
/// what lies between is compared by Myers' O(ND) algorithm in linear space (E. W. Myers, Algorithmica 1, 1986); where two stretches have
/// nothing in common and are long, the comparison gives up, so that hostile texts cost no more than honest ones.
/// </summary>
public sealed class TokenDiff
{
    private const int MostSteps = 1_000;
    private static readonly int[] s_shingles = [6, 3, 1];

    private readonly int[] _a;
    private readonly int[] _b;
    private readonly int[] _matches;
    private int[] _forward = [];
    private int[] _backward = [];

    private TokenDiff(int[] a, int[] b)
    {
        (_a, _b) = (a, b);
        _matches = new int[a.Length];
        Array.Fill(_matches, -1);
    }

    /// <summary>For each token of the older text its number in the newer text, or -1; rising.</summary>
    public static int[] Matches(int[] before, int[] after)
    {
        var diff = new TokenDiff(before, after);
        diff.Compare(0, before.Length, 0, after.Length, 0);
        return diff._matches;
    }

    private void Compare(int a0, int a1, int b0, int b1, int shingle)
    {
        while (a0 < a1 && b0 < b1 && _a[a0] == _b[b0])
        {
            _matches[a0++] = b0++;
        }

        while (a0 < a1 && b0 < b1 && _a[a1 - 1] == _b[b1 - 1])
        {
            _matches[--a1] = --b1;
        }

        if (a0 == a1 || b0 == b1)
        {
            return;
        }

        for (var next = shingle; next < s_shingles.Length; next++)
        {
            var frame = Frame(a0, a1, b0, b1, s_shingles[next]);
            if (frame.Count > 0)
            {
                Between(frame, a0, a1, b0, b1, next);
                return;
            }
        }

        Shortest(a0, a1, b0, b1);
    }

    private void Between(List<(int A, int B)> frame, int a0, int a1, int b0, int b1, int shingle)
    {
        foreach (var (a, b) in frame)
        {
            // The run before may have grown over this one already.
            if (a >= a0 && b >= b0)
            {
                Compare(a0, a, b0, b, shingle + 1);
                (a0, b0) = (a, b);
                while (a0 < a1 && b0 < b1 && _a[a0] == _b[b0])
                {
                    _matches[a0++] = b0++;
                }
            }
        }

        Compare(a0, a1, b0, b1, shingle + 1);
    }

    // Runs of n tokens that occur once in each stretch, as many as keep their order.
    private List<(int A, int B)> Frame(int a0, int a1, int b0, int b1, int n)
    {
        if (a1 - a0 < n || b1 - b0 < n)
        {
            return [];
        }

        var places = new Dictionary<long, (int A, int B)>(a1 - a0);
        for (var i = a0; i + n <= a1; i++)
        {
            var hash = Hash(_a, i, n);
            places[hash] = places.ContainsKey(hash) ? (-1, -1) : (i, -1);
        }

        for (var i = b0; i + n <= b1; i++)
        {
            if (places.TryGetValue(Hash(_b, i, n), out var place) && place.A >= 0)
            {
                places[Hash(_b, i, n)] = place.B == -1 ? (place.A, i) : (-1, -1);
            }
        }

        var pairs = places.Values.Where(place => place.A >= 0 && place.B >= 0).OrderBy(place => place.A).ToList();
        return Rising.Longest(pairs).FindAll(pair => _a.AsSpan(pair.A, n).SequenceEqual(_b.AsSpan(pair.B, n)));
    }

    private static long Hash(int[] tokens, int at, int n)
    {
        var hash = 1469598103934665603L;
        for (var i = at; i < at + n; i++)
        {
            hash = unchecked((hash ^ tokens[i]) * 1099511628211L);
            hash ^= hash >> 29;
        }

        return hash;
    }

    private void Shortest(int a0, int a1, int b0, int b1)
    {
        while (a0 < a1 && b0 < b1 && _a[a0] == _b[b0])
        {
            _matches[a0++] = b0++;
        }

        while (a0 < a1 && b0 < b1 && _a[a1 - 1] == _b[b1 - 1])
        {
            _matches[--a1] = --b1;
        }

        if (a0 == a1 || b0 == b1 || Middle(a0, a1, b0, b1) is not { } middle)
        {
            return;
        }

        Shortest(a0, middle.A, b0, middle.B);
        Shortest(middle.A, a1, middle.B, b1);
    }

    // A point on a shortest way, found from both ends at once; null when the way is too long to look for.
    private (int A, int B)? Middle(int a0, int a1, int b0, int b1)
    {
        var (n, m) = (a1 - a0, b1 - b0);
        var (delta, most) = (n - m, Math.Min((n + m + 1) / 2, MostSteps));
        var width = most + 1;
        if (_forward.Length < (2 * width) + 2)
        {
            (_forward, _backward) = (new int[(2 * width) + 2], new int[(2 * width) + 2]);
        }

        _forward[width + 1] = 0;
        _backward[width + 1] = 0;
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && _forward[width + k - 1] < _forward[width + k + 1]) ? _forward[width + k + 1] : _forward[width + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && _a[a0 + x] == _b[b0 + x - k])
                {
                    x++;
                }

                _forward[width + k] = x;
                var back = delta - k;
                if (delta % 2 != 0 && back >= -(d - 1) && back <= d - 1 && x + _backward[width + back] >= n && Inside(x, x - k, n, m))
                {
                    return (a0 + x, b0 + x - k);
                }
            }

            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && _backward[width + k - 1] < _backward[width + k + 1]) ? _backward[width + k + 1] : _backward[width + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && _a[a1 - 1 - x] == _b[b1 - 1 - x + k])
                {
                    x++;
                }

                _backward[width + k] = x;
                var forth = delta - k;
                if (delta % 2 == 0 && forth >= -d && forth <= d && x + _forward[width + forth] >= n && Inside(n - x, m - x + k, n, m))
                {
                    return (a1 - x, b1 - x + k);
                }
            }
        }

        return null;
    }

    private static bool Inside(int x, int y, int n, int m) => x >= 0 && y >= 0 && x <= n && y <= m && (x, y) != (0, 0) && (x, y) != (n, m);
}
