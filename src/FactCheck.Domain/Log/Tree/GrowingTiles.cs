namespace FactCheck.Domain;

/// <summary>A tree that grows and remembers which tiles have to be stored: those that are new, and those that became longer.</summary>
public sealed class GrowingTiles
{
    private readonly List<OpenTile> _open = [];
    private readonly List<StoredTile> _filled = [];
    private readonly CompactRange _edge;
    private readonly CompletedSubtree _completed;

    /// <summary>A tree of a size, of which the tiles are stored already.</summary>
    /// <param name="size">How many leaves it has.</param>
    /// <param name="hashes">A stored tile's hashes by level and index; it may hold more than the size has.</param>
    /// <exception cref="FormatException">The tiles do not hold that many leaves.</exception>
    public GrowingTiles(long size, Func<int, long, ReadOnlyMemory<byte>> hashes)
    {
        _edge = new CompactRange(size, new TileNodes(hashes).Node);
        _completed = Completed;
        for (var level = 0; size >> (Tile.LevelHeight * level) > 0; level++)
        {
            var (full, partial) = Tile.In(level, size);
            var tile = new OpenTile { Index = full, Count = partial };
            if (partial > 0)
            {
                hashes(level, full).Span[..(partial * TreeHash.Bytes)].CopyTo(tile.Hashes);
            }

            _open.Add(tile);
        }
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size => _edge.Size;

    /// <summary>The tree's root.</summary>
    public TreeHash Root => _edge.Root;

    /// <summary>Adds a leaf's hash.</summary>
    public void Append(TreeHash leaf) => _edge.Append(leaf, _completed);

    /// <summary>The tiles that changed since the last call, with all hashes that they hold now.</summary>
    public IReadOnlyList<StoredTile> TakeChanged()
    {
        List<StoredTile> taken = [.. _filled];
        for (var level = 0; level < _open.Count; level++)
        {
            var tile = _open[level];
            if (tile is { Changed: true, Count: > 0 })
            {
                taken.Add(new(level, tile.Index, tile.Hashes[..(tile.Count * TreeHash.Bytes)]));
            }

            tile.Changed = false;
        }

        _filled.Clear();
        return taken;
    }

    private void Completed(int height, long index, in TreeHash hash)
    {
        if (height % Tile.LevelHeight != 0)
        {
            return;
        }

        var level = height / Tile.LevelHeight;
        if (level == _open.Count)
        {
            _open.Add(new OpenTile());
        }

        var tile = _open[level];
        hash.CopyTo(tile.Hashes.AsSpan(tile.Count * TreeHash.Bytes));
        tile.Count++;
        tile.Changed = true;
        if (tile.Count == Tile.FullWidth)
        {
            _filled.Add(new(level, tile.Index, tile.Hashes));
            _open[level] = new OpenTile { Index = tile.Index + 1 };
        }
    }

    private sealed class OpenTile
    {
        public byte[] Hashes { get; } = new byte[Tile.FullWidth * TreeHash.Bytes];

        public long Index { get; init; }

        public int Count { get; set; }

        public bool Changed { get; set; }
    }
}

/// <summary>A tile as it is stored.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Index">Its place in the level.</param>
/// <param name="Hashes">32 bytes a hash, up to 256 of them.</param>
public sealed record StoredTile(int Level, long Index, byte[] Hashes);
