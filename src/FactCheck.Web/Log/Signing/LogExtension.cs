using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Reads new entries back from the database, hashes them again and extends the stored tiles: what is signed is what the disk gives back, not what
/// some variable held (a certificate log died in 2022 of one bit that flipped between leaf and tree).
/// </summary>
internal sealed class LogExtension(IDbContextFactory<NewsroomDb> factory, LogKind log)
{
    private const int Portion = 65_536;

    /// <summary>Extends the tiles from the last signed checkpoint to a size.</summary>
    /// <param name="last">The last signed checkpoint; null before the first.</param>
    /// <param name="size">How many entries there are now.</param>
    /// <param name="cancel">Stops between portions.</param>
    /// <returns>The new root, which the stored tiles have been seen to give, and which continues the last checkpoint.</returns>
    /// <exception cref="LogMismatchException">The database contradicts itself or the last checkpoint.</exception>
    public async Task<TreeHash> ExtendAsync(Checkpoint? last, long size, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var tiles = Tiles(db, last?.Size ?? 0);
        if (last is not null && tiles.Root != last.Root)
        {
            throw new LogMismatchException($"the stored tiles do not give the root that was signed for {last.Size:N0} entries");
        }

        while (tiles.Size < size)
        {
            await ReadAsync(db, tiles, size, cancel);
            await KeepAsync(tiles.TakeChanged(), cancel);
        }

        RefuseOtherTree(db, last, tiles);
        return tiles.Root;
    }

    private GrowingTiles Tiles(NewsroomDb db, long size)
    {
        try
        {
            return new(size, new StoredTiles(db, log).Hashes);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new LogMismatchException($"the stored tiles do not hold the {size:N0} entries that were signed");
        }
    }

    private async Task ReadAsync(NewsroomDb db, GrowingTiles tiles, long size, CancellationToken cancel)
    {
        var from = tiles.Size;
        var head = from == 0 ? HeadChain.Empty : await db.LogEntries.Where(row => row.Log == log && row.Sequence == from - 1).Select(row => row.Head).SingleAsync(cancel);
        var entries = db.LogEntries.AsNoTracking().Where(row => row.Log == log && row.Sequence >= from && row.Sequence < size)
            .OrderBy(row => row.Sequence).Take(Portion);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var hash = Leaf.Hash(entry.Leaf);
            head = HeadChain.Next(head, hash);
            if (entry.Sequence != tiles.Size || !hash.AsSpan().SequenceEqual(entry.LeafHash) || !head.AsSpan().SequenceEqual(entry.Head))
            {
                throw new LogMismatchException($"entry {tiles.Size:N0} is missing or is not what was written");
            }

            tiles.Append(TreeHash.From(hash));
        }

        if (tiles.Size == from)
        {
            throw new LogMismatchException($"entry {from:N0} is missing");
        }
    }

    private async Task KeepAsync(IReadOnlyList<StoredTile> changed, CancellationToken cancel)
    {
        await using var writing = await factory.CreateDbContextAsync(cancel);
        await new StoredTiles(writing, log).KeepAsync(changed, cancel);
        await writing.SaveChangesAsync(cancel);
    }

    private void RefuseOtherTree(NewsroomDb db, Checkpoint? last, GrowingTiles tiles)
    {
        var nodes = new StoredTiles(db, log).Nodes();
        var old = last?.Size ?? 0;
        if (TreeProofs.Root(tiles.Size, nodes) != tiles.Root
            || !ProofCheck.Continues(old, tiles.Size, TreeProofs.Consistency(old, tiles.Size, nodes), last?.Root ?? TreeHash.Empty, tiles.Root))
        {
            throw new LogMismatchException($"the tree of {tiles.Size:N0} entries does not continue the one that was signed for {old:N0}");
        }
    }
}
