using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactCheck.Verify;

/// <summary>
/// Reads rows as SQLite keeps them: each value has to stand there in the type and form in which this app writes it, and text and blobs are read
/// where they are, without a copy.
/// </summary>
internal sealed class StoredRows : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _reader;
    private sqlite3_stmt? _row;

    /// <summary>Runs a query.</summary>
    public StoredRows(SqliteConnection connection, string sql, params ReadOnlySpan<object> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
        {
            _command.Parameters.AddWithValue($"@{i}", parameters[i]);
        }

        _reader = _command.ExecuteReader();
    }

    /// <summary>The first number of a query's first row.</summary>
    public static long Number(SqliteConnection connection, string sql, params ReadOnlySpan<object> parameters)
    {
        using var rows = new StoredRows(connection, sql, parameters);
        return rows.Read() ? rows.Integer(0) : throw new FormatException("A query for a number gave no row.");
    }

    /// <summary>Moves on; false after the last row.</summary>
    public bool Read()
    {
        var read = _reader.Read();
        _row = _reader.Handle;
        return read;
    }

    /// <summary>Whether a column is null.</summary>
    public bool IsNull(int column) => Type(column) == raw.SQLITE_NULL;

    /// <summary>Text in UTF-8, valid until the next row.</summary>
    public ReadOnlySpan<byte> Text(int column) => Typed(column, raw.SQLITE_TEXT);

    /// <summary>Text in UTF-8, valid until the next row; empty for null.</summary>
    public ReadOnlySpan<byte> OptionalText(int column) => IsNull(column) ? default : Text(column);

    /// <summary>Text.</summary>
    public string String(int column) => System.Text.Encoding.UTF8.GetString(Text(column));

    /// <summary>Bytes, valid until the next row; empty for null.</summary>
    public ReadOnlySpan<byte> OptionalBlob(int column) => IsNull(column) ? default : Blob(column);

    /// <summary>Bytes, valid until the next row.</summary>
    public ReadOnlySpan<byte> Blob(int column) => Typed(column, raw.SQLITE_BLOB);

    /// <summary>An integer.</summary>
    public long Integer(int column)
    {
        Demand(column, raw.SQLITE_INTEGER);
        return raw.sqlite3_column_int64(_row, column);
    }

    /// <summary>An id.</summary>
    public Guid Id(int column) => HexForm.TryStoredId(Text(column), out var id) ? id : throw Odd(column);

    /// <summary>An id, or null.</summary>
    public Guid? OptionalId(int column) => IsNull(column) ? null : Id(column);

    /// <summary>What is said of a value in another form.</summary>
    public FormatException Odd(int column) => new($"{_reader.GetName(column)} is written in a form that this app does not write.");

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private ReadOnlySpan<byte> Typed(int column, int type)
    {
        Demand(column, type);
        return raw.sqlite3_column_blob(_row, column);
    }

    private void Demand(int column, int type)
    {
        if (Type(column) != type)
        {
            throw Odd(column);
        }
    }

    private int Type(int column) => raw.sqlite3_column_type(_row, column);
}
