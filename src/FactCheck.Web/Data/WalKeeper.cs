using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>
/// Moves SQLite's write-ahead log into the database, in the writer's turn and nowhere else: so nobody's save waits for the copying of what others wrote,
/// and a disk that fails at it is noticed as such, not as the failure of somebody's save.
/// </summary>
public sealed class WalKeeper(WriterGate gate, DataFolder folder, StorageWatch watch, TimeProvider clock) : BackgroundService
{
    private const long WorthIt = 1024 * 1024;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    /// <summary>Checkpoints once, waiting for the writer's turn.</summary>
    /// <exception cref="SqliteException">The disk failed; the log was told.</exception>
    public async Task CheckpointAsync(CancellationToken cancel)
    {
        using var turn = await gate.EnterAsync(cancel);
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database }.ToString());
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (SqliteException exception)
        {
            watch.Hear(exception);
            throw;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var log = new FileInfo(folder.Database + "-wal");
            if (log.Exists && log.Length > WorthIt)
            {
                await TryCheckpointAsync(stoppingToken);
            }
        }
    }

    private async Task TryCheckpointAsync(CancellationToken cancel)
    {
        try
        {
            await CheckpointAsync(cancel);
        }
        catch (SqliteException)
        {
            // Nothing is lost, the write-ahead log only grows: work goes on, and the next round tries again.
        }
    }
}
