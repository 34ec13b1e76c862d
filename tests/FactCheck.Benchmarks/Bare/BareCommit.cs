using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>What SQLite alone takes for the rows of one entry: the same tables, indexes, sizes and settings, nothing computed, prepared once.</summary>
internal sealed class BareCommit : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private long _number;

    public BareCommit(string path)
    {
        _connection = new($"Data Source={path}");
        _connection.Open();
        Execute("""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
            CREATE TABLE Entry (Log INTEGER, Sequence INTEGER, Leaf TEXT, LeafHash BLOB, Head BLOB, PRIMARY KEY (Log, Sequence));
            CREATE TABLE Payload (Log INTEGER, Sequence INTEGER, Salt BLOB, Payload TEXT, Kind TEXT, At INTEGER, Actor TEXT, Item TEXT, Claim TEXT, Article TEXT, Command TEXT, PRIMARY KEY (Log, Sequence));
            CREATE INDEX I1 ON Payload (Log, Item, Sequence); CREATE INDEX I2 ON Payload (Claim, Sequence); CREATE INDEX I3 ON Payload (Article, Sequence);
            CREATE INDEX I4 ON Payload (Actor, Sequence); CREATE INDEX I5 ON Payload (Log, At); CREATE UNIQUE INDEX I6 ON Payload (Command);
            CREATE TABLE Head (Log INTEGER PRIMARY KEY, Size INTEGER, Head BLOB); INSERT INTO Head VALUES (0, 0, zeroblob(32));
            """);
        _command = _connection.CreateCommand();
        _command.CommandText = """
            BEGIN IMMEDIATE;
            INSERT INTO Entry VALUES (0, $number, $leaf, $hash, $hash);
            INSERT INTO Payload VALUES (0, $number, $hash, $payload, 'claim.edit', $number, $person, $person, NULL, NULL, NULL);
            UPDATE Head SET Size = $number + 1, Head = $hash WHERE Log = 0;
            COMMIT;
            """;
        _command.Parameters.AddWithValue("$number", 0L);
        _command.Parameters.AddWithValue("$leaf", new string('x', 250));
        _command.Parameters.AddWithValue("$hash", RandomNumberGenerator.GetBytes(32));
        _command.Parameters.AddWithValue("$payload", new string('x', 220));
        _command.Parameters.AddWithValue("$person", Guid.CreateVersion7());
    }

    /// <summary>One durable commit.</summary>
    public void Commit()
    {
        _command.Parameters[0].Value = _number++;
        _command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
