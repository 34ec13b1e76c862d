using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// The command <c>restore --from folder --data folder [--keys folder]</c>: puts a backup in the place of a data folder, which is kept aside as it was.
/// What was removed for good since the backup was made is removed from it again. The app then sees that the database is behind the heads it had
/// signed, and asks two people to open a new epoch.
/// </summary>
public static class RestoreCommand
{
    private const string Usage = "Usage: restore --from <backup> --data <folder> [--keys <folder>]";

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word restore.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="clock">The time that the log and the folder's name get.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>0 when it is restored and verified, 1 when the backup is not good, 2 when it cannot be done. Unless it is 0, the data folder is as it was.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        if (CommandOptions.Read(options, ["--from", "--data"], ["--keys"]) is not { } folders)
        {
            await output.WriteLineAsync(Usage);
            return VerifyCommand.CannotTell;
        }

        try
        {
            await RestoreAsync(folders["--from"], folders["--data"], folders.GetValueOrDefault("--keys"), output, clock ?? TimeProvider.System, cancel);
            return VerifyCommand.Good;
        }
        catch (BackupException stop)
        {
            await output.WriteLineAsync(stop.Message);
            return stop.Code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await output.WriteLineAsync($"Nothing was restored: {exception.Message}");
            return VerifyCommand.CannotTell;
        }
    }

    private static async Task RestoreAsync(string from, string data, string? keys, TextWriter output, TimeProvider clock, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(from, DataFolder.DatabaseName)))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no backup in {from}.");
        }

        data = Path.TrimEndingDirectorySeparator(data);
        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var (fresh, aside) = ($"{data}.restoring-{time}", $"{data}.before-{time}");
        using var held = Directory.Exists(data) ? Lock(data) : null;
        try
        {
            var replayed = await PrepareAsync(from, data, keys, new DataFolder(fresh), clock, cancel);
            if (held is not null)
            {
                Directory.Move(data, aside);
            }

            Directory.Move(fresh, data);
            DurableFile.SyncFolder(Path.GetDirectoryName(data)!);
            await output.WriteLineAsync($"Good: {data} is what was backed up{(replayed == 0 ? "" : $", and {replayed:N0} redactions made since are done again")}.");
            await output.WriteLineAsync(held is null ? "There was no data folder before." : $"The folder of before is kept as it was: {aside}");
        }
        finally
        {
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }
        }
    }

    private static async Task<int> PrepareAsync(string from, string old, string? keys, DataFolder fresh, TimeProvider clock, CancellationToken cancel)
    {
        await DatabaseCopy.MakeAsync(Path.Combine(from, DataFolder.DatabaseName), fresh.Database, cancel);
        await DatabaseCopy.SoundAsync(fresh.Database, cancel);
        await DatabaseCopy.UseLogAsync(fresh.Database, cancel);
        await RestoredDb.MigrateAsync(fresh.Database, cancel);
        DatabaseCopy.Verified(fresh.Database, cancel);
        await FolderCopy.EvidenceAsync(Path.Combine(from, "files"), fresh.Files, cancel);
        foreach (var secret in BackupCommand.Secrets)
        {
            await FolderCopy.WholeAsync(Path.Combine(keys ?? old, secret), Path.Combine(fresh.Root, secret), cancel);
        }

        await FolderCopy.WholeAsync(Path.Combine(old, "log-heads"), Path.Combine(fresh.Root, "log-heads"), cancel);
        var records = (await RedactionJournal.ReadAsync(Path.Combine(from, RedactionJournal.FileName), cancel))
            .UnionBy(await RedactionJournal.ReadAsync(Path.Combine(old, RedactionJournal.FileName), cancel), record => record.Id).ToList();
        foreach (var record in records)
        {
            RedactionJournal.Append(Path.Combine(fresh.Root, RedactionJournal.FileName), record);
        }

        var replayed = await RedactionReplay.RunAsync(fresh, records, clock, cancel);
        await DiskSweep.RunAsync(fresh.Database, cancel);
        DatabaseCopy.Verified(fresh.Database, cancel);
        return replayed;
    }

    private static ProcessLock Lock(string data)
    {
        try
        {
            return new ProcessLock(data);
        }
        catch (StartException)
        {
            throw new BackupException(VerifyCommand.CannotTell, $"A FactCheck is running on {data}. Stop it first.");
        }
    }
}
