using FactCheck.Domain;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// The command <c>backup --data folder --to folder [--keys folder]</c>: copies a newsroom beside a running app. Secrets go to a folder of their own, or
/// nowhere; the heads that were signed last are never part of a backup, for they are what shows that one was restored. A signed manifest, written
/// last, lists all files.
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
        if (CommandOptions.Read(options, ["--data", "--to"], ["--keys"]) is not { } given)
        {
            await output.WriteLineAsync(Usage);
            return VerifyCommand.CannotTell;
        }

        try
        {
            var (files, signer) = await MakeAsync(given["--data"]!, given["--to"]!, given["--keys"], cancel);
            await output.WriteLineAsync($"Good: the database and {files:N0} evidence files are in {given["--to"]}, and the log agrees with every row.");
            await output.WriteLineAsync(signer is null
                ? "Its manifest is not signed: this newsroom has no key yet, or lost it."
                : $"Its manifest is signed with {signer}. Keep a copy of that key elsewhere: with it a restore can tell that nobody changed the backup.");
            await output.WriteLineAsync(given["--keys"] is { } keys
                ? $"The keys are in {keys}. Keep them apart from the backup."
                : "The keys are not in it. Without them a restored newsroom makes new ones: people sign in anew, those with an authenticator need a recovery code, "
                    + "and the log goes on under a new key.");
            return VerifyCommand.Good;
        }
        catch (BackupException stop)
        {
            await output.WriteLineAsync(stop.Message);
            return stop.Code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StartException or Microsoft.Data.Sqlite.SqliteException)
        {
            await output.WriteLineAsync($"The backup could not be made: {exception.Message}");
            return VerifyCommand.CannotTell;
        }
    }

    private static async Task<(int Files, NoteKey? Signer)> MakeAsync(string data, string to, string? keys, CancellationToken cancel)
    {
        var database = Path.Combine(data, DataFolder.DatabaseName);
        if (!File.Exists(database))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no database at {database}.");
        }

        foreach (var folder in new[] { to, keys }.OfType<string>())
        {
            FreshFolder.Demand(folder, data);
        }

        if (keys is not null && (FreshFolder.IsWithin(keys, to) || FreshFolder.IsWithin(to, keys)))
        {
            throw new BackupException(VerifyCommand.CannotTell, "Keys are kept apart: give --keys a folder outside the backup.");
        }

        var signers = ManifestKeys.Signers(data);
        FolderCopy.Make(to);
        var copy = Path.Combine(to, DataFolder.DatabaseName);
        await DatabaseCopy.MakeAsync(database, copy + ".part", cancel);
        await DatabaseCopy.SoundAsync(copy + ".part", cancel);
        DatabaseCopy.Verified(copy + ".part", cancel);
        var files = await FolderCopy.EvidenceAsync(Path.Combine(data, "files"), Path.Combine(to, "files"), cancel);
        if (Path.Combine(data, RedactionJournal.FileName) is var journal && File.Exists(journal))
        {
            await FolderCopy.WriteAsync(Path.Combine(to, RedactionJournal.FileName), await File.ReadAllBytesAsync(journal, cancel), cancel);
        }

        foreach (var secret in keys is null ? [] : Secrets)
        {
            await FolderCopy.WholeAsync(Path.Combine(data, secret), Path.Combine(keys!, secret), cancel);
        }

        // The manifest is written last: a backup that broke off has none.
        File.Move(copy + ".part", copy);
        if (keys is not null)
        {
            FolderCopy.Make(keys);
            await BackupManifest.WriteAsync(keys, BackupShape.Keys, signers, TimeProvider.System.GetUtcNow(), cancel);
        }

        await BackupManifest.WriteAsync(to, BackupShape.Backup, signers, TimeProvider.System.GetUtcNow(), cancel);
        return (files, signers.Count == 0 ? null : signers[0].Key);
    }
}
