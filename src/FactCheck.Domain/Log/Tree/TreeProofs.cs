using System.Numerics;

namespace FactCheck.Domain;

/// <summary>Makes the proofs of RFC 6962, sections 2.1.1 and 2.1.2, out of complete subtrees.</summary>
public static class TreeProofs
{
    /// <summary>The root of the tree's first leaves.</summary>
    public static TreeHash Root(long size, NodeSource nodes) => size == 0 ? TreeHash.Empty : RootOf(0, size, nodes);

    /// <summary>The hashes from a leaf's sibling up to the root's child.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The leaf is not in the tree.</exception>
    public static IReadOnlyList<TreeHash> Inclusion(long index, long size, NodeSource nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<TreeHash> siblings = [];
        long start = 0, end = size;
        while (end - start > 1)
        {
            var middle = start + LargestPowerBelow(end - start);
            if (index < middle)
            {
                siblings.Add(RootOf(middle, end, nodes));
                end = middle;
            }
            else
            {
                siblings.Add(RootOf(start, middle, nodes));
                start = middle;
            }
        }

        siblings.Reverse();
        return siblings;
    }

    /// <summary>The hashes that show that a tree begins with a smaller one. Empty when either holds nothing or both are equal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is the larger one.</exception>
    public static IReadOnlyList<TreeHash> Consistency(long older, long newer, NodeSource nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        List<TreeHash> hashes = [];
        if (older == 0 || older == newer)
        {
            return hashes;
        }

        long start = 0, end = newer;
        while (end != older)
        {
            var middle = start + LargestPowerBelow(end - start);
            if (older <= middle)
            {
                hashes.Add(RootOf(middle, end, nodes));
                end = middle;
            }
            else
            {
                hashes.Add(RootOf(start, middle, nodes));
                start = middle;
            }
        }

        if (start != 0)
        {
            hashes.Add(RootOf(start, end, nodes));
        }

        hashes.Reverse();
        return hashes;
    }

    // A range that begins at a multiple of a power of two that is at least its length.
    private static TreeHash RootOf(long start, long end, NodeSource nodes)
    {
        var length = end - start;
        if (BitOperations.IsPow2(length))
        {
            var height = BitOperations.TrailingZeroCount(length);
            return nodes(height, start >> height);
        }

        var middle = start + LargestPowerBelow(length);
        return TreeHash.Node(RootOf(start, middle, nodes), RootOf(middle, end, nodes));
    }

    private static long LargestPowerBelow(long length) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(length - 1)));
}
