using Xunit;

namespace FactCheck.Domain.Tests;

/// <summary>Every pair of sizes up to 300, against the definitions of RFC 6962.</summary>
public sealed class ProofPairsTests
{
    private const int Largest = 300;
    private const int SmallTree = 50;

    private static readonly ReferenceTree s_tree = new();
    private static readonly TreeHash[] s_roots = [.. Enumerable.Range(0, Largest + 2).Select(size => s_tree.Root(size))];
    private static readonly TreeHash[] s_leaves = [.. Enumerable.Range(0, Largest + 2).Select(index => s_tree.Leaf(index))];

    [Fact]
    public void Every_root_is_the_reference_root()
    {
        var edge = new CompactRange();
        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(s_roots[size], edge.Root);
            Assert.Equal(s_roots[size], TreeProofs.Root(size, s_tree.Node));
            Assert.Equal(s_roots[size], new CompactRange(size, s_tree.Node).Root);
            edge.Append(TreeHash.Leaf(s_tree.Entry(size)));
        }
    }

    [Fact]
    public void An_edge_names_every_subtree_that_an_entry_completes_once_and_in_order()
    {
        List<(int Height, long Index, TreeHash Hash)> told = [];
        var edge = new CompactRange();
        for (var index = 0; index < Largest; index++)
        {
            edge.Append(s_leaves[index], (int height, long place, in TreeHash hash) => told.Add((height, place, hash)));
        }

        var expected = from end in Enumerable.Range(1, Largest)
                       from height in Enumerable.Range(0, 9)
                       where end % (1 << height) == 0
                       let place = (end >> height) - 1L
                       select (height, place, s_tree.Node(height, place));
        Assert.Equal(expected, told);
    }

    [Fact]
    public void Every_inclusion_proof_is_the_reference_proof_and_accepted() => Pairs(0, (index, size) =>
    {
        if (index == size)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => TreeProofs.Inclusion(index, size, s_tree.Node));
            Assert.False(ProofCheck.Includes(index, size, s_leaves[index], [], s_roots[size]));
            return;
        }

        var proof = TreeProofs.Inclusion(index, size, s_tree.Node);
        Assert.Equal(s_tree.Inclusion(index, size), proof);
        Assert.True(ProofCheck.Includes(index, size, s_leaves[index], proof, s_roots[size]));
    });

    [Fact]
    public void No_changed_inclusion_proof_is_accepted() => Pairs(0, (index, size) =>
    {
        if (index == size)
        {
            return;
        }

        var (proof, leaf, root) = (s_tree.Inclusion(index, size), s_leaves[index], s_roots[size]);
        Refused(index, size,
        [
            .. Altered.Proofs(proof).Select(changed => (Func<bool>)(() => ProofCheck.Includes(index, size, leaf, changed, root))),
            () => ProofCheck.Includes(index, size, Altered.Bit(leaf), proof, root),
            () => ProofCheck.Includes(index, size, leaf, proof, Altered.Bit(root)),
            () => ProofCheck.Includes(index - 1, size, leaf, proof, root),
            () => ProofCheck.Includes(index + 1, size, leaf, proof, root),
            () => ProofCheck.Includes(size, size, leaf, proof, root),
            () => ProofCheck.Includes(index, size - 1, leaf, proof, s_roots[size - 1]),
            () => ProofCheck.Includes(index, size + 1, leaf, proof, s_roots[size + 1]),
        ]);
    });

    [Fact]
    public void Every_consistency_proof_is_the_reference_proof_and_accepted() => Pairs(0, (older, newer) =>
    {
        var proof = TreeProofs.Consistency(older, newer, s_tree.Node);
        Assert.Equal(s_tree.Consistency(older, newer), proof);
        Assert.True(ProofCheck.Continues(older, newer, proof, s_roots[older], s_roots[newer]));
    });

    [Fact]
    public void No_changed_consistency_proof_is_accepted() => Pairs(1, (older, newer) =>
    {
        var (proof, olderRoot, newerRoot) = (s_tree.Consistency(older, newer), s_roots[older], s_roots[newer]);
        Refused(older, newer,
        [
            .. Altered.Proofs(proof).Select(changed => (Func<bool>)(() => ProofCheck.Continues(older, newer, changed, olderRoot, newerRoot))),
            () => ProofCheck.Continues(older, newer, proof, Altered.Bit(olderRoot), newerRoot),
            () => ProofCheck.Continues(older, newer, proof, olderRoot, Altered.Bit(newerRoot)),
            () => older > 1 && ProofCheck.Continues(older - 1, newer, proof, s_roots[older - 1], newerRoot),
            () => ProofCheck.Continues(older + 1, newer, proof, s_roots[older + 1], newerRoot),
            () => ProofCheck.Continues(older, newer - 1, proof, olderRoot, s_roots[newer - 1]),
            () => ProofCheck.Continues(older, newer + 1, proof, olderRoot, s_roots[newer + 1]),
        ]);
    });

    [Fact]
    public void An_empty_tree_is_continued_by_every_tree_and_continues_only_itself()
    {
        Assert.True(ProofCheck.Continues(0, 0, [], TreeHash.Empty, TreeHash.Empty));
        Assert.True(ProofCheck.Continues(0, 5, [], TreeHash.Empty, s_roots[5]));
        Assert.False(ProofCheck.Continues(0, 5, [], s_roots[1], s_roots[5]));
        Assert.False(ProofCheck.Continues(0, 5, [s_leaves[0]], TreeHash.Empty, s_roots[5]));
        Assert.False(ProofCheck.Continues(5, 0, [], s_roots[5], TreeHash.Empty));
        Assert.False(ProofCheck.Continues(-1, 5, [], TreeHash.Empty, s_roots[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProofs.Consistency(6, 5, s_tree.Node));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProofs.Consistency(-1, 5, s_tree.Node));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProofs.Inclusion(-1, 5, s_tree.Node));
    }

    // In small trees every attempt is made, in larger ones one, another from pair to pair.
    private static void Refused(int small, int large, List<Func<bool>> attempts)
    {
        var first = large <= SmallTree ? 0 : (small + large) % attempts.Count;
        var count = large <= SmallTree ? attempts.Count : 1;
        for (var i = first; i < first + count; i++)
        {
            Assert.False(attempts[i](), $"attempt {i} with {small} and {large}");
        }
    }

    private static void Pairs(int from, Action<int, int> claim)
    {
        for (var large = from; large <= Largest; large++)
        {
            for (var small = from; small <= large; small++)
            {
                claim(small, large);
            }
        }
    }
}
