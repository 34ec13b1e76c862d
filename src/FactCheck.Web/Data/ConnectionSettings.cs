using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Web;

/// <summary>
/// Sets SQLite's per-connection settings on every open: pooled connections keep or lose them. FULL makes an acknowledged change survive a power
/// cut; recursive_triggers closes INSERT OR REPLACE as a way round the append-only triggers; the automatic checkpoint is off because the one
/// writer does all checkpoints (<see cref="WalKeeper"/>); secure_delete overwrites what is removed, and no temporary file may hold a copy of it.
/// </summary>
public sealed class ConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = """
        PRAGMA foreign_keys = ON;
        PRAGMA recursive_triggers = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        """;

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
