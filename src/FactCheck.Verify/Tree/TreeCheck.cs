using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Gives a stored or served tile's hashes, in a width that the tree has; empty when there is no such tile.</summary>
internal delegate ReadOnlyMemory<byte> TileSource(Tile tile);

/// <summary>A root that the tree must have had.</summary>
/// <param name="Size">At this size.</param>
/// <param name="Root">This root.</param>
/// <param name="Witness">Who says so, in words.</param>
internal sealed record ExpectedRoot(long Size, TreeHash Root, string Witness);

/// <summary>Grows the Merkle tree leaf by leaf and holds it against every tile and every root that it must have had, in one pass.</summary>
internal sealed class TreeCheck
{
    private readonly LogKind _log;
    private readonly TileSource _tiles;
    private readonly long _tiled;
    private readonly Queue<ExpectedRoot> _roots;
    private readonly GrowingTiles _tree = new(0, (_, _) => ReadOnlyMemory<byte>.Empty);

    /// <summary>Begins with an empty tree.</summary>
    /// <param name="log">Whose tree it is.</param>
    /// <param name="tiles">The tiles to hold it against.</param>
    /// <param name="tiled">How many leaves the tiles cover.</param>
    /// <param name="roots">The roots that it must have had.</param>
    public TreeCheck(LogKind log, TileSource tiles, long tiled, IEnumerable<ExpectedRoot> roots)
    {
        (_log, _tiles, _tiled) = (log, tiles, tiled);
        _roots = new(roots.OrderBy(root => root.Size));
    }

    /// <summary>How many leaves it has.</summary>
    public long Size => _tree.Size;

    /// <summary>Its root.</summary>
    public TreeHash Root => _tree.Root;

    /// <summary>Adds a leaf.</summary>
    public Finding? Append(TreeHash leaf)
    {
        var root = RootProblem();
        _tree.Append(leaf);
        return root ?? (_tree.Size % Tile.FullWidth == 0 || _tree.Size == _tiled ? TileProblem() : null);
    }

    /// <summary>Looks at the whole tree, and for what should have been there after it.</summary>
    public Finding? End() => RootProblem() ?? (_roots.TryPeek(out var missing)
        ? new(_log, null, $"it has {Size} entries, and {missing.Witness} has {missing.Size}: this is older than what was signed, or entries are gone from its end.")
        : null);

    private Finding? RootProblem()
    {
        while (_roots.TryPeek(out var expected) && expected.Size <= _tree.Size)
        {
            _roots.Dequeue();
            if (expected.Root != _tree.Root)
            {
                return new(_log, null, $"its first {expected.Size} entries are not those of {expected.Witness}: one of them was changed, or {expected.Witness}.");
            }
        }

        return null;
    }

    // A tile that is not full yet is a beginning of the stored one; whatever follows is looked at when the tree has got there.
    private Finding? TileProblem()
    {
        foreach (var tile in _tree.TakeChanged())
        {
            if (_tree.Size > _tiled)
            {
                continue;
            }

            var (full, partial) = Tile.In(tile.Level, _tiled);
            var address = new Tile(tile.Level, tile.Index, tile.Index < full ? Tile.FullWidth : partial);
            var stored = _tiles(address).Span;
            if (stored.Length != address.Width * TreeHash.Bytes || !stored.StartsWith(tile.Hashes))
            {
                return Differing(tile, address, stored);
            }
        }

        return null;
    }

    private Finding Differing(StoredTile tile, Tile address, ReadOnlySpan<byte> stored)
    {
        var at = stored.CommonPrefixLength(tile.Hashes) / TreeHash.Bytes;
        var entry = ((tile.Index * Tile.FullWidth) + at) << (Tile.LevelHeight * tile.Level);
        var what = (stored.Length == address.Width * TreeHash.Bytes, tile.Level) switch
        {
            (false, _) => stored.IsEmpty ? $"{address.Path()}, which covers it, is missing." : $"{address.Path()}, which covers it, is too short or too long.",
            (true, 0) => $"its hash is not the one that stands in {address.Path()}: the entry or the tile was changed.",
            _ => $"from it on, {address.Path()} does not have the hash of the tile below: the tile was changed.",
        };
        return new(_log, entry, what);
    }
}
