using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>
/// Recomputes both logs of a database, their trees and signatures, and holds every audited row against its last entry. Reads one consistent view
/// and writes nothing, so it works beside a running newsroom. A database that was rewritten as a whole, with all its hashes and signatures, it
/// knows by the checkpoint kept from last time only.
/// </summary>
public sealed class DatabaseVerifier
{
    private readonly string _path;
    private readonly Trust _trust;
    private readonly KeptHeads? _kept;
    private readonly IProgress<string>? _progress;

    /// <summary>Names what is to be verified.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="trust">The keys that whoever verifies trusts.</param>
    /// <param name="kept">What was seen before; null for nothing.</param>
    /// <param name="progress">Hears how far it is.</param>
    public DatabaseVerifier(string path, Trust? trust = null, KeptHeads? kept = null, IProgress<string>? progress = null) =>
        (_path, _trust, _kept, _progress) = (Path.GetFullPath(path), trust ?? Trust.None, kept, progress);

    /// <summary>Whether the head files beside the database count. A backup that is being restored is older than they are, and rightly.</summary>
    public bool ReadsHeadFiles { get; init; } = true;

    /// <summary>Verifies.</summary>
    /// <exception cref="CannotTellException">There is no database, it cannot be read, or its schema is not this app's.</exception>
    public Verification Verify(CancellationToken cancel = default)
    {
        if (!File.Exists(_path))
        {
            throw new CannotTellException($"There is no database at {_path}.");
        }

        try
        {
            // The head files come first: what is signed while this reads is newer than they are.
            var heads = Enum.GetValues<LogKind>().ToDictionary(log => log, log => ReadsHeadFiles ? HeadFile.Beside(_path, log) : null);
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            SchemaCheck.RefuseOtherVersion(connection);
            return new DatabaseRun(connection, _trust, log => new(log, _path, heads[log], _kept), _progress).Run(cancel);
        }
        catch (SqliteException exception)
        {
            throw new CannotTellException($"The database cannot be read: {exception.Message}", exception);
        }
        catch (FormatException exception)
        {
            throw new CannotTellException($"The database cannot be read: {exception.Message}", exception);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;";
        command.ExecuteNonQuery();
        return connection;
    }
}
