using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>The least that a durable log can be: one row a commit with the hash of itself and the one before.</summary>
internal sealed class BareChain : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly byte[] _words = RandomNumberGenerator.GetBytes(400);
    private byte[] _head = new byte[32];

    public BareChain(string path)
    {
        _connection = new($"Data Source={path}");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE log (id INTEGER PRIMARY KEY, words BLOB NOT NULL, head BLOB NOT NULL)");
    }

    /// <summary>One durable commit.</summary>
    public void Append(int number)
    {
        using var transaction = _connection.BeginTransaction();
        Insert(number, transaction);
        transaction.Commit();
    }

    /// <summary>Many rows in one commit.</summary>
    public void AppendMany(int count)
    {
        using var transaction = _connection.BeginTransaction();
        for (var number = 0; number < count; number++)
        {
            Insert(number, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Recomputes the chain; gives the number of rows.</summary>
    public int Verify()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT words, head FROM log ORDER BY id";
        using var reader = command.ExecuteReader();
        var (head, rows) = (new byte[32], 0);
        for (; reader.Read(); rows++)
        {
            head = SHA256.HashData([.. head, .. (byte[])reader[0]]);
            if (!head.AsSpan().SequenceEqual((byte[])reader[1]))
            {
                throw new InvalidOperationException($"Row {rows} does not follow.");
            }
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();

    private void Insert(int number, SqliteTransaction transaction)
    {
        BitConverter.TryWriteBytes(_words, number);
        _head = SHA256.HashData([.. _head, .. _words]);
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO log (words, head) VALUES ($words, $head)";
        command.Parameters.AddWithValue("$words", _words.ToArray());
        command.Parameters.AddWithValue("$head", _head);
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
