using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class GrowingTilesTests
{
    private const int SecondLevel = 256 * 256;

    private static readonly ReferenceTree s_tree = new();

    [Fact]
    public void Tiles_of_a_tree_that_grows_in_any_portions_are_those_of_the_definition() => Anything.Holds(
        Arb.From(Gen.Frequency((3, Gen.Choose(0, 5)), (2, Gen.Choose(6, 100)), (1, Gen.Choose(250, 260))).ListOf()),
        portions =>
        {
            var store = new TileStore();
            var tiles = new GrowingTiles(0, store.Hashes);
            foreach (var portion in portions)
            {
                Grow(tiles, store, tiles.Size + portion);
                Assert.Equal(s_tree.Root(tiles.Size), tiles.Root);
            }

            store.HoldsExactly(s_tree, portions.Sum());
        });

    [Fact]
    public void Tiles_are_given_once_and_only_when_they_changed()
    {
        var store = new TileStore();
        var tiles = new GrowingTiles(0, store.Hashes);
        Assert.Empty(tiles.TakeChanged());
        tiles.Append(s_tree.Leaf(0));
        Assert.Equal((0, 0L, 32), Assert.Single(tiles.TakeChanged().Select(Place)));
        Assert.Empty(tiles.TakeChanged());
        for (var index = 1; index < 256; index++)
        {
            tiles.Append(s_tree.Leaf(index));
        }

        Assert.Equal([(0, 0L, 8192), (1, 0L, 32)], tiles.TakeChanged().Select(Place));
        tiles.Append(s_tree.Leaf(256));
        Assert.Equal([(0, 1L, 32)], tiles.TakeChanged().Select(Place));
        Assert.Empty(tiles.TakeChanged());
    }

    [Fact]
    public void A_given_tile_does_not_change_when_the_tree_grows_on()
    {
        var tiles = new GrowingTiles(0, new TileStore().Hashes);
        tiles.Append(s_tree.Leaf(0));
        var taken = tiles.TakeChanged().Single().Hashes;
        tiles.Append(s_tree.Leaf(1));
        Assert.Equal(s_tree.Tile(0, 0, 1), taken);
    }

    [Fact]
    public void A_tree_of_every_size_is_read_back_from_its_tiles_and_grows_on()
    {
        var full = Stored(600);
        for (var size = 0; size <= 530; size++)
        {
            var own = size % 3 == 0 ? full : Stored(size);
            var tiles = new GrowingTiles(size, own.Hashes);
            Assert.Equal((size, s_tree.Root(size)), (tiles.Size, tiles.Root));
            Assert.Empty(tiles.TakeChanged());
            var store = Stored(size);
            Grow(tiles, store, size + 1 + (size % 40));
            store.HoldsExactly(s_tree, tiles.Size);
            Assert.Equal(s_tree.Root(tiles.Size), tiles.Root);
        }
    }

    [Fact]
    public void A_tree_across_the_third_level_is_stored_read_back_and_proves()
    {
        var store = Stored(SecondLevel - 3);
        foreach (var size in new[] { SecondLevel - 3, SecondLevel - 1, SecondLevel, SecondLevel + 1, SecondLevel + 256, SecondLevel + 300 })
        {
            var tiles = new GrowingTiles(Math.Min(store.Size, size), store.Hashes);
            Grow(tiles, store, size);
            Assert.Equal(s_tree.Root(size), tiles.Root);
            var nodes = new TileNodes(store.Hashes);
            Assert.Equal(s_tree.Root(size), TreeProofs.Root(size, nodes.Node));
            foreach (var index in new[] { 0, 1, 255, 256, SecondLevel / 2, size - 1 })
            {
                Assert.Equal(s_tree.Inclusion(index, size), TreeProofs.Inclusion(index, size, nodes.Node));
                Assert.Equal(s_tree.Consistency(index + 1, size), TreeProofs.Consistency(index + 1, size, nodes.Node));
            }
        }

        store.HoldsExactly(s_tree, SecondLevel + 300);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(256, 1)]
    [InlineData(257, 0)]
    [InlineData(300, 1)]
    public void Tiles_that_hold_less_than_the_tree_are_refused(int size, int level)
    {
        var store = Stored(size);
        var whole = store.Hashes(level, (size >> (8 * level)) / 256);
        Assert.Throws<FormatException>(() => new GrowingTiles(size, (at, index) =>
        {
            var hashes = store.Hashes(at, index);
            return hashes.Equals(whole) ? hashes[..^1] : hashes;
        }));
    }

    private static TileStore Stored(int size)
    {
        var store = new TileStore();
        Grow(new GrowingTiles(0, store.Hashes), store, size);
        return store;
    }

    private static void Grow(GrowingTiles tiles, TileStore store, long size)
    {
        while (tiles.Size < size)
        {
            tiles.Append(s_tree.Leaf(tiles.Size));
        }

        store.Keep(tiles);
    }

    private static (int Level, long Index, int Bytes) Place(StoredTile tile) => (tile.Level, tile.Index, tile.Hashes.Length);
}
