using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads one log's tiles from the database.</summary>
internal sealed class StoredTiles(NewsroomDb db, LogKind log)
{
    private static readonly Func<NewsroomDb, LogKind, int, long, byte[]?> s_hashes = EF.CompileQuery((NewsroomDb db, LogKind log, int level, long index) =>
        db.LogTiles.AsNoTracking().Where(tile => tile.Log == log && tile.Level == level && tile.Index == index).Select(tile => tile.Hashes).FirstOrDefault());

    /// <summary>A tile's hashes, as many as are stored.</summary>
    public ReadOnlyMemory<byte> Hashes(int level, long index) => s_hashes(db, log, level, index) ?? ReadOnlyMemory<byte>.Empty;

    /// <summary>The tree's nodes; tiles are read once.</summary>
    public NodeSource Nodes() => new TileNodes(Hashes).Node;

    /// <summary>
    /// Adds what changed of the tiles to the context. A tile may be stored longer than the tree is, when the app ended before the head was signed;
    /// then it has to begin with the same hashes.
    /// </summary>
    /// <exception cref="LogMismatchException">A stored tile holds other hashes.</exception>
    public async Task KeepAsync(IReadOnlyList<StoredTile> changed, CancellationToken cancel)
    {
        foreach (var tile in changed)
        {
            var row = await db.LogTiles.FindAsync([log, tile.Level, tile.Index], cancel);
            if (row is null)
            {
                db.Add(new LogTile { Log = log, Level = tile.Level, Index = tile.Index, Hashes = tile.Hashes });
                continue;
            }

            var common = Math.Min(row.Hashes.Length, tile.Hashes.Length);
            if (!row.Hashes.AsSpan(0, common).SequenceEqual(tile.Hashes.AsSpan(0, common)))
            {
                throw new LogMismatchException($"tile {tile.Index} of level {tile.Level} does not hold the hashes of its entries");
            }

            row.Hashes = row.Hashes.Length < tile.Hashes.Length ? tile.Hashes : row.Hashes;
        }
    }
}

/// <summary>The database contradicts what was signed, or itself.</summary>
public sealed class LogMismatchException(string message) : Exception(message);
