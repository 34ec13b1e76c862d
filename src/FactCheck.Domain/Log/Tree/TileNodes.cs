namespace FactCheck.Domain;

/// <summary>Gives the nodes of a tree that is stored as tiles.</summary>
/// <param name="hashes">The stored hashes of a tile by level and index, as many as there are, 32 bytes each.</param>
public sealed class TileNodes(Func<int, long, ReadOnlyMemory<byte>> hashes)
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> _tiles = [];

    /// <summary>The root of a complete subtree.</summary>
    /// <exception cref="FormatException">The tiles do not hold it.</exception>
    public TreeHash Node(int height, long index)
    {
        var level = height / Tile.LevelHeight;
        var within = height % Tile.LevelHeight;
        var first = index << within;
        var tile = Stored(level, first / Tile.FullWidth).Span;
        var from = (int)(first % Tile.FullWidth);
        if (tile.Length < (from + (1 << within)) * TreeHash.Bytes)
        {
            throw new FormatException($"Tile {first / Tile.FullWidth} of level {level} is too short.");
        }

        return Root(tile.Slice(from * TreeHash.Bytes, TreeHash.Bytes << within));
    }

    private ReadOnlyMemory<byte> Stored(int level, long index)
    {
        if (!_tiles.TryGetValue((level, index), out var tile))
        {
            tile = hashes(level, index);
            _tiles.Add((level, index), tile);
        }

        return tile;
    }

    private static TreeHash Root(ReadOnlySpan<byte> hashes) => hashes.Length == TreeHash.Bytes
        ? TreeHash.From(hashes)
        : TreeHash.Node(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));
}
