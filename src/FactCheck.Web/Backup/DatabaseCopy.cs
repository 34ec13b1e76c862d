using FactCheck.Verify;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>Copies a database that may be in use, and says whether a copy is good.</summary>
internal static class DatabaseCopy
{
    /// <summary>Copies by SQLite's own online backup into one file without a write-ahead log.</summary>
    public static async Task MakeAsync(string from, string to, CancellationToken cancel)
    {
        await FolderCopy.WriteAsync(to, default, cancel);
        await using var source = Open(from, SqliteOpenMode.ReadOnly);
        await using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        await source.OpenAsync(cancel);
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
        await AskAsync(target, "PRAGMA journal_mode = DELETE", cancel);
        await target.CloseAsync();
        FolderCopy.Sync(to);
    }

    /// <summary>Sets the mode in which the app writes.</summary>
    public static async Task UseLogAsync(string path, CancellationToken cancel)
    {
        await using var database = Open(path, SqliteOpenMode.ReadWrite);
        await database.OpenAsync(cancel);
        await AskAsync(database, "PRAGMA journal_mode = WAL", cancel);
    }

    /// <summary>Stops unless SQLite finds the file sound.</summary>
    /// <exception cref="BackupException">It is not.</exception>
    public static async Task SoundAsync(string path, CancellationToken cancel)
    {
        string found;
        try
        {
            await using var database = Open(path, SqliteOpenMode.ReadWrite);
            await database.OpenAsync(cancel);
            found = await AskAsync(database, "PRAGMA integrity_check", cancel);
        }
        catch (SqliteException exception)
        {
            found = exception.Message;
        }

        if (found != "ok")
        {
            throw new BackupException(VerifyCommand.Tampered, $"The database is damaged: {found}");
        }
    }

    /// <summary>Stops unless the log agrees with every row.</summary>
    /// <exception cref="BackupException">It does not, or it cannot be told.</exception>
    public static void Verified(string path, CancellationToken cancel)
    {
        try
        {
            if (new DatabaseVerifier(path) { ReadsHeadFiles = false }.Verify(cancel).First is { } finding)
            {
                throw new BackupException(VerifyCommand.Tampered, $"TAMPERED. {finding}");
            }
        }
        catch (CannotTellException exception)
        {
            throw new BackupException(VerifyCommand.CannotTell, exception.Message);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());

    private static async Task<string> AskAsync(SqliteConnection database, string question, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        command.CommandText = question;
        return (await command.ExecuteScalarAsync(cancel))?.ToString() ?? "";
    }
}
