using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// The command <c>backup --data folder --to folder [--keys folder]</c>: copies a newsroom beside a running app. Secrets go to a folder of their own, or
/// nowhere; the heads that were signed last are never part of a backup, for they are what shows that one was restored.
/// </summary>
public static class BackupCommand
{
    private const string Usage = "Usage: backup --data <folder> --to <new folder> [--keys <new folder>]";

    /// <summary>The folders of secrets inside a data folder.</summary>
    internal static readonly string[] Secrets = ["keys", "log-keys"];

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word backup.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>0 when the backup is made and verified, 1 when the newsroom is not good, 2 when it cannot be done.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, CancellationToken cancel = default)
    {
        if (CommandOptions.Read(options, ["--data", "--to"], ["--keys"]) is not { } folders)
        {
            await output.WriteLineAsync(Usage);
            return VerifyCommand.CannotTell;
        }

        try
        {
            var files = await MakeAsync(folders["--data"], folders["--to"], folders.GetValueOrDefault("--keys"), cancel);
            await output.WriteLineAsync($"Good: the database and {files:N0} evidence files are in {folders["--to"]}, and the log agrees with every row.");
            await output.WriteLineAsync(folders.TryGetValue("--keys", out var keys)
                ? $"The keys are in {keys}. Keep them apart from the backup."
                : "The keys are not in it. Without them a restored newsroom makes new ones: people sign in anew, and the log goes on under a new key.");
            return VerifyCommand.Good;
        }
        catch (BackupException stop)
        {
            await output.WriteLineAsync(stop.Message);
            return stop.Code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await output.WriteLineAsync($"The backup could not be made: {exception.Message}");
            return VerifyCommand.CannotTell;
        }
    }

    private static async Task<int> MakeAsync(string data, string to, string? keys, CancellationToken cancel)
    {
        var database = Path.Combine(data, DataFolder.DatabaseName);
        if (!File.Exists(database))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no database at {database}.");
        }

        foreach (var folder in new[] { to, keys }.OfType<string>())
        {
            Fresh(folder, data);
        }

        if (keys is not null && IsWithin(keys, to))
        {
            throw new BackupException(VerifyCommand.CannotTell, "Keys are kept apart: give --keys a folder outside the backup.");
        }

        FolderCopy.Make(to);
        var copy = Path.Combine(to, DataFolder.DatabaseName);
        await DatabaseCopy.MakeAsync(database, copy + ".part", cancel);
        await DatabaseCopy.SoundAsync(copy + ".part", cancel);
        DatabaseCopy.Verified(copy + ".part", cancel);
        var files = await FolderCopy.EvidenceAsync(Path.Combine(data, "files"), Path.Combine(to, "files"), cancel);
        if (Path.Combine(data, RedactionJournal.FileName) is var journal && File.Exists(journal))
        {
            File.Copy(journal, Path.Combine(to, RedactionJournal.FileName));
            FolderCopy.Sync(Path.Combine(to, RedactionJournal.FileName));
        }

        foreach (var secret in keys is null ? [] : Secrets)
        {
            await FolderCopy.WholeAsync(Path.Combine(data, secret), Path.Combine(keys!, secret), cancel);
        }

        // The name is given last: a backup that broke off has no database.
        File.Move(copy + ".part", copy);
        DurableFile.SyncFolder(to);
        return files;
    }

    private static void Fresh(string folder, string data)
    {
        if (IsWithin(folder, data))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"{folder} is inside the data folder. Choose one elsewhere, better on another disk.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException(VerifyCommand.CannotTell, $"{folder} is not empty. Each backup gets a new folder, so that none overwrites another.");
        }
    }

    private static bool IsWithin(string folder, string other) =>
        (Path.TrimEndingDirectorySeparator(folder) + "/").StartsWith(Path.TrimEndingDirectorySeparator(other) + "/", StringComparison.Ordinal);
}
