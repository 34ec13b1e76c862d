using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>
/// Leaves nothing of what was erased on the disk: rewrites the database without its free space, and empties the write-ahead log. Takes the writer's turn.
/// </summary>
public sealed class DiskSweep(WriterGate gate, DataFolder folder)
{
    /// <summary>Sweeps. False when somebody was reading an old state all the time, so that the write-ahead log could not be emptied: try again later.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        using var turn = await gate.EnterAsync(cancel);
        return await RunAsync(folder.Database, cancel);
    }

    /// <summary>Sweeps a database that nobody else has open.</summary>
    public static async Task<bool> RunAsync(string database, CancellationToken cancel = default)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; VACUUM;";
        await command.ExecuteNonQueryAsync(cancel);
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await command.ExecuteScalarAsync(cancel) is 0L;
    }
}
