using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain.Tests;

/// <summary>
/// The definitions of RFC 6962, section 2.1, word for word, over entries of which all differ, or only a few (so that a tree of any size can
/// be hashed). It shares no code with the app; a hash that was computed once is kept.
/// </summary>
internal sealed class ReferenceTree(IEnumerable<long>? differing = null)
{
    private const long Anywhere = -1;

    private readonly long[]? _differing = differing?.Order().ToArray();
    private readonly Dictionary<(long Start, long End), byte[]> _known = [];

    public byte[] Entry(long index) => Encoding.UTF8.GetBytes(Differs(index, index + 1) ? $"entry {index}" : "entry");

    /// <summary>MTH(D[start:end])</summary>
    public byte[] Hash(long start, long end)
    {
        var place = Differs(start, end) ? (start, end) : (Anywhere, end - start);
        if (!_known.TryGetValue(place, out var hash))
        {
            _known[place] = hash = (end - start) switch
            {
                0 => SHA256.HashData([]),
                1 => SHA256.HashData([0x00, .. Entry(start)]),
                var n => SHA256.HashData([0x01, .. Hash(start, start + Split(n)), .. Hash(start + Split(n), end)]),
            };
        }

        return hash;
    }

    /// <summary>PATH(m, D[start:end]); m counts from the start.</summary>
    public IEnumerable<byte[]> Path(long m, long start, long end)
    {
        if (end - start == 1)
        {
            return [];
        }

        var k = Split(end - start);
        return m < k ? [.. Path(m, start, start + k), Hash(start + k, end)] : [.. Path(m - k, start + k, end), Hash(start, start + k)];
    }

    /// <summary>SUBPROOF(m, D[start:end], b); m counts from the start.</summary>
    public IEnumerable<byte[]> Subproof(long m, long start, long end, bool b)
    {
        if (m == end - start)
        {
            return b ? [] : [Hash(start, end)];
        }

        var k = Split(end - start);
        return m <= k
            ? [.. Subproof(m, start, start + k, b), Hash(start + k, end)]
            : [.. Subproof(m - k, start + k, end, false), Hash(start, start + k)];
    }

    public TreeHash Root(long size) => TreeHash.From(Hash(0, size));

    public TreeHash Leaf(long index) => TreeHash.From(Hash(index, index + 1));

    public IReadOnlyList<TreeHash> Inclusion(long index, long size) => [.. Path(index, 0, size).Select(hash => TreeHash.From(hash))];

    public IReadOnlyList<TreeHash> Consistency(long older, long newer) =>
        older == 0 ? [] : [.. Subproof(older, 0, newer, true).Select(hash => TreeHash.From(hash))];

    /// <summary>The node of a complete subtree, as the app asks for it.</summary>
    public TreeHash Node(int height, long index) => TreeHash.From(Hash(index << height, (index + 1) << height));

    /// <summary>The hashes of a tile, after the formula of C2SP tlog-tiles.</summary>
    public byte[] Tile(int level, long index, int width)
    {
        var leaves = 1L << (8 * level);
        return [.. Enumerable.Range(0, width).SelectMany(i => Hash(((index * 256) + i) * leaves, ((index * 256) + i + 1) * leaves))];
    }

    // The largest power of two smaller than n.
    private static long Split(long n)
    {
        var k = 1L;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }

    private bool Differs(long start, long end)
    {
        if (_differing is null)
        {
            return true;
        }

        var at = Array.BinarySearch(_differing, start);
        return at >= 0 || (~at < _differing.Length && _differing[~at] < end);
    }
}
