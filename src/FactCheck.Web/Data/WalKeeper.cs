using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>
/// Moves SQLite's write-ahead log into the database, in the writer's turn and nowhere else: so nobody's save waits for the copying of what others wrote,
/// and a disk that fails at it is noticed as such, not as the failure of somebody's save.
/// Keeps one connection open besides: SQLite deletes the write-ahead log and its index with the last connection, and whoever reads next must make them anew,
/// which a full disk does not allow.
/// </summary>
public sealed class WalKeeper(WriterGate gate, DataFolder folder, StorageWatch watch, TimeProvider clock) : BackgroundService
{
    private const long WorthIt = 1024 * 1024;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly SqliteConnection _kept = new(new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false }.ToString());

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _kept.OpenAsync(cancellationToken);
        await using var first = _kept.CreateCommand();
        // A connection has the log open from its first reading on.
        first.CommandText = "SELECT COUNT(*) FROM sqlite_schema";
        await first.ExecuteScalarAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

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
    public override void Dispose()
    {
        _kept.Dispose();
        base.Dispose();
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
