using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class SegmentsTests
{
    private static readonly Guid Outer = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Inner = new("00000000-0000-0000-0000-00000000000b");

    [Fact]
    public void A_block_without_stretches_is_one_piece() => Assert.Equal([Piece(3, 9)], Segments.Cut(3, 9, []));

    [Fact]
    public void An_empty_block_has_no_pieces() => Assert.Empty(Segments.Cut(3, 3, [new(Outer, 0, 9)]));

    [Fact]
    public void A_nested_stretch_is_named_after_the_one_around_it() => Assert.Equal(
        [Piece(0, 2), Piece(2, 4, Outer), Piece(4, 6, Outer, Inner), Piece(6, 8, Outer), Piece(8, 10)],
        Segments.Cut(0, 10, [new(Inner, 4, 6), new(Outer, 2, 8)]));

    [Fact]
    public void Overlapping_stretches_share_a_piece() => Assert.Equal(
        [Piece(0, 4, Outer), Piece(4, 6, Outer, Inner), Piece(6, 10, Inner)],
        Segments.Cut(0, 10, [new(Inner, 4, 10), new(Outer, 0, 6)]).Select(Sorted));

    [Fact]
    public void A_stretch_across_blocks_is_cut_at_the_block_and_counts_with_its_whole_length() => Assert.Equal(
        [Piece(10, 12, Outer, Inner), Piece(12, 20, Inner)],
        Segments.Cut(10, 20, [new(Inner, 10, 20), new(Outer, 0, 12)]));

    [Fact]
    public void The_same_claim_twice_on_a_piece_is_named_once() =>
        Assert.Equal([Piece(0, 5, Outer)], Segments.Cut(0, 5, [new(Outer, 0, 5), new(Outer, 0, 5)]));

    [Fact]
    public void Equal_pieces_are_equal_values()
    {
        Assert.Equal(Piece(1, 2, Outer), Piece(1, 2, Outer));
        Assert.Equal(Piece(1, 2, Outer).GetHashCode(), Piece(1, 2, Outer).GetHashCode());
        Assert.NotEqual(Piece(1, 2, Outer), Piece(1, 2, Inner));
    }

    [Fact]
    public void Pieces_cover_the_block_and_name_exactly_what_covers_them() => Anything.Holds(Cases, c =>
    {
        var pieces = Segments.Cut(c.Start, c.End, c.Stretches);
        Assert.Equal(Enumerable.Range(c.Start, Math.Max(0, c.End - c.Start)), pieces.SelectMany(p => Enumerable.Range(p.Start, p.End - p.Start)));
        foreach (var piece in pieces)
        {
            var covering = c.Stretches.Where(s => s.Length > 0 && s.Start < piece.End && s.End > piece.Start).ToList();
            Assert.All(covering, s => Assert.True(s.Start <= piece.Start && s.End >= piece.End));
            Assert.Equal(covering.OrderByDescending(s => s.Length).ThenBy(s => s.Start).Select(s => s.Id).Distinct(), piece.Ids);
        }
    });

    [Fact]
    public void A_thousand_overlapping_stretches_are_cut()
    {
        var stretches = Enumerable.Range(0, 1000).Select(i => new Stretch(Guid.CreateVersion7(), i, 4000 - i)).ToList();
        var pieces = Segments.Cut(0, 5000, stretches);
        Assert.Equal(2000, pieces.Length);
        Assert.Equal(1000, pieces.Max(p => p.Ids.Length));
    }

    private static Arbitrary<(int Start, int End, List<Stretch> Stretches)> Cases { get; } = Arb.From(
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(0, 20)
        from stretches in (from at in Gen.Choose(0, 40) from size in Gen.Choose(0, 25) select (at, size)).ListOf()
        select (start, start + length, stretches.Select(s => new Stretch(Guid.CreateVersion7(), s.at, s.at + s.size)).ToList()));

    private static Segment Piece(int start, int end, params Guid[] ids) => new(start, end, [.. ids]);

    private static Segment Sorted(Segment piece) => piece with { Ids = [.. piece.Ids.Order()] };
}
