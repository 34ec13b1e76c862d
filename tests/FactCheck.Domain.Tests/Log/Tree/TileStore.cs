using Xunit;

namespace FactCheck.Domain.Tests;

/// <summary>Tiles in memory, as a log would store them.</summary>
internal sealed class TileStore
{
    private readonly Dictionary<(int Level, long Index), byte[]> _tiles = [];

    public long Size { get; private set; }

    public ReadOnlyMemory<byte> Hashes(int level, long index) => _tiles.GetValueOrDefault((level, index), []);

    /// <summary>Stores what changed; a tile may only become longer.</summary>
    public void Keep(GrowingTiles tiles)
    {
        foreach (var tile in tiles.TakeChanged())
        {
            Assert.True(tile.Hashes.AsSpan().StartsWith(Hashes(tile.Level, tile.Index).Span), $"tile {tile.Index} of level {tile.Level}");
            _tiles[(tile.Level, tile.Index)] = tile.Hashes;
        }

        Size = tiles.Size;
    }

    /// <summary>The tiles are those that C2SP tlog-tiles has for a tree of the size, and no others.</summary>
    public void HoldsExactly(ReferenceTree tree, long size)
    {
        var count = 0;
        for (var (level, hashes) = (0, size); hashes > 0; level++, hashes /= 256)
        {
            for (var index = 0L; index * 256 < hashes; index++, count++)
            {
                var width = (int)Math.Min(256, hashes - (index * 256));
                Assert.Equal(tree.Tile(level, index, width), Hashes(level, index).ToArray());
            }
        }

        Assert.Equal(count, _tiles.Count);
    }
}
