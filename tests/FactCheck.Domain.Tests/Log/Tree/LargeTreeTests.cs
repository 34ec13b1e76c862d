using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

/// <summary>Trees of up to 2^40 entries, of which only a few differ, against the definitions of RFC 6962.</summary>
public sealed class LargeTreeTests
{
    private static readonly Gen<long> s_size =
        from bits in Gen.Choose(1, 40)
        from within in Gen.Choose(0, int.MaxValue)
        from near in Gen.Choose(-2, 2)
        from exact in Gen.Elements(true, false)
        let power = 1L << bits
        select Math.Max(1, exact ? power + near : power + (long)(within / (double)int.MaxValue * power));

    private static readonly Arbitrary<(long Index, long Older, long Size)> s_cases = Arb.From(
        from size in s_size
        from index in Within(size)
        from older in Within(size)
        select (index, older + 1, size));

    [Fact]
    public void Proofs_in_a_tree_of_any_size_are_those_of_the_definition_and_hold() => Anything.Holds(s_cases, c =>
    {
        var (index, older, size) = c;
        var tree = new ReferenceTree([index, older - 1, older, size - 1]);
        Assert.Equal(tree.Root(size), TreeProofs.Root(size, tree.Node));
        Assert.Equal(tree.Root(size), new CompactRange(size, tree.Node).Root);

        var inclusion = TreeProofs.Inclusion(index, size, tree.Node);
        Assert.Equal(tree.Inclusion(index, size), inclusion);
        Assert.True(ProofCheck.Includes(index, size, tree.Leaf(index), inclusion, tree.Root(size)));
        Assert.DoesNotContain(
            One(Altered.Proofs(inclusion), index),
            changed => !changed.SequenceEqual(inclusion) && ProofCheck.Includes(index, size, tree.Leaf(index), changed, tree.Root(size)));
        Assert.False(ProofCheck.Includes(index ^ 1, size, tree.Leaf(index), inclusion, tree.Root(size)));

        var consistency = TreeProofs.Consistency(older, size, tree.Node);
        Assert.Equal(tree.Consistency(older, size), consistency);
        Assert.True(ProofCheck.Continues(older, size, consistency, tree.Root(older), tree.Root(size)));
        Assert.DoesNotContain(
            One(Altered.Proofs(consistency), older),
            changed => !changed.SequenceEqual(consistency) && ProofCheck.Continues(older, size, changed, tree.Root(older), tree.Root(size)));
    });

    [Fact]
    public void An_edge_that_was_read_from_a_large_tree_goes_on_as_the_tree_does() => Anything.Holds(s_cases, c =>
    {
        var tree = new ReferenceTree([c.Index, c.Size, c.Size + 2]);
        var edge = new CompactRange(c.Size, tree.Node);
        for (var more = 0; more < 5; more++)
        {
            Assert.Equal(tree.Root(c.Size + more), edge.Root);
            edge.Append(tree.Leaf(c.Size + more));
        }
    });

    // One of the altered proofs, another for each number.
    private static IReadOnlyList<TreeHash>[] One(IEnumerable<IReadOnlyList<TreeHash>> altered, long number)
    {
        var each = altered.ToList();
        return [each[(int)(number % each.Count)]];
    }

    private static Gen<long> Within(long size) =>
        from part in Gen.Choose(0, int.MaxValue)
        from edge in Gen.Choose(0, 9)
        select edge switch
        {
            0 => 0,
            1 => size - 1,
            2 => Math.Min(size - 1, 1L << (part % 40)),
            _ => Math.Min(size - 1, (long)(part / (double)int.MaxValue * size)),
        };
}
