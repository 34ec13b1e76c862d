using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>The tiles that a database keeps of one log.</summary>
internal sealed class StoredTiles(SqliteConnection connection, LogKind log)
{
    /// <summary>How many leaves they cover.</summary>
    public long Leaves { get; } = StoredRows.Number(
        connection, "SELECT COALESCE(SUM(length(Hashes)), 0) / 32 FROM LogTile WHERE Log = @0 AND Level = 0", (int)log);

    /// <summary>A tile's hashes; empty when it is missing.</summary>
    public ReadOnlyMemory<byte> Hashes(Tile tile)
    {
        using var rows = new StoredRows(
            connection, "SELECT Hashes FROM LogTile WHERE Log = @0 AND Level = @1 AND \"Index\" = @2", (int)log, tile.Level!, tile.Index);
        return rows.Read() ? rows.Blob(0).ToArray() : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>What is wrong with how many there are; each that the tree has was held against it already.</summary>
    /// <param name="size">How many entries the log has.</param>
    /// <param name="signed">How many its newest checkpoint covers.</param>
    public string? Problem(long size, long signed)
    {
        var expected = 0L;
        for (var level = 0; Leaves >> (Tile.LevelHeight * level) > 0; level++)
        {
            var (full, partial) = Tile.In(level, Leaves);
            expected += full + (partial > 0 ? 1 : 0);
        }

        var found = StoredRows.Number(connection, "SELECT COUNT(*) FROM LogTile WHERE Log = @0", (int)log);
        return Leaves > size ? $"its tiles hold {Leaves} entries, and it has {size}."
            : Leaves < signed ? $"its tiles hold {Leaves} entries, and {signed} are signed."
            : found != expected ? $"it has {found} tiles, and {Leaves} entries make {expected}."
            : null;
    }
}
