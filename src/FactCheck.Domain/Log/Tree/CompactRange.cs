using System.Numerics;

namespace FactCheck.Domain;

/// <summary>
/// The right edge of a growing Merkle tree: one hash for each complete subtree, at most 63. Enough to append leaves and to name the root.
/// </summary>
public sealed class CompactRange
{
    private readonly TreeHash[] _subtrees = new TreeHash[63];

    /// <summary>An empty tree.</summary>
    public CompactRange()
    {
    }

    /// <summary>The edge of a tree that exists already, read node by node.</summary>
    public CompactRange(long size, NodeSource nodes)
    {
        for (var height = 0; height < _subtrees.Length; height++)
        {
            if ((size >> height & 1) == 1)
            {
                _subtrees[height] = nodes(height, (size >> height) - 1);
            }
        }

        Size = size;
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>The tree's root; the hash of nothing while it is empty.</summary>
    public TreeHash Root
    {
        get
        {
            if (Size == 0)
            {
                return TreeHash.Empty;
            }

            var height = BitOperations.TrailingZeroCount(Size);
            var root = _subtrees[height];
            for (height++; Size >> height != 0; height++)
            {
                root = (Size >> height & 1) == 1 ? TreeHash.Node(_subtrees[height], root) : root;
            }

            return root;
        }
    }

    /// <summary>Adds a leaf's hash.</summary>
    /// <param name="leaf">The hash.</param>
    /// <param name="completed">Told of each subtree that the leaf completes, the leaf itself first.</param>
    public void Append(TreeHash leaf, CompletedSubtree? completed = null)
    {
        var hash = leaf;
        completed?.Invoke(0, Size, hash);
        var height = 0;
        for (; (Size >> height & 1) == 1; height++)
        {
            hash = TreeHash.Node(_subtrees[height], hash);
            completed?.Invoke(height + 1, Size >> (height + 1), hash);
        }

        _subtrees[height] = hash;
        Size++;
    }
}

/// <summary>Hears of a complete subtree: its height (0 for a leaf), its index among those of that height, its root.</summary>
public delegate void CompletedSubtree(int height, long index, in TreeHash hash);

/// <summary>Gives the root of a complete subtree by height (0 for a leaf) and index.</summary>
public delegate TreeHash NodeSource(int height, long index);
