using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// The command <c>restore --from folder --data folder [--keys folder]</c>: puts a backup in the place of a data folder, which is kept aside as it was.
/// All files are held against the signed manifest before one of them is used. What was removed for good since the backup was made is removed from it
/// again. The app then sees that the database is behind the heads it had signed, and asks two people to open a new epoch.
/// </summary>
public static class RestoreCommand
{
    private const string Usage =
        """
        Usage: restore --from <backup> --data <folder> [--keys <folder>] [--key <vkey>] [--redactions <file>] [--without-manifest] [--remove]
          --key               the key that must have signed the backup's manifest
          --redactions        a newer copy of redactions.jsonl
          --without-manifest  restore a backup that has no manifest, or one that nobody can check
          --remove            remove what a list of redactions asks for that nothing has signed
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word restore.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="clock">The time that the log and the folder's name get.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>0 when it is restored and verified, 1 when the backup is not good, 2 when it cannot be done. Unless it is 0, the data folder is as it was.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        var given = CommandOptions.Read(options, ["--from", "--data"], ["--keys", "--redactions"], ["--key"], ["--without-manifest", "--remove"]);
        if (given is null)
        {
            await output.WriteLineAsync(Usage);
            return VerifyCommand.CannotTell;
        }

        try
        {
            await RestoreAsync(new(given), output, clock ?? TimeProvider.System, cancel);
            return VerifyCommand.Good;
        }
        catch (BackupException stop)
        {
            await output.WriteLineAsync(stop.Message);
            return stop.Code;
        }
#pragma warning disable CA1031 // A backup comes from elsewhere: whatever cannot be read of it is told in words, and nothing is restored.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await output.WriteLineAsync($"Nothing was restored: {exception.Message}");
            return VerifyCommand.CannotTell;
        }
    }

    private static async Task RestoreAsync(RestoreRequest asked, TextWriter output, TimeProvider clock, CancellationToken cancel)
    {
        asked.Demand();
        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var (fresh, aside) = ($"{asked.Data}.restoring-{time}", $"{asked.Data}.before-{time}");
        if (Path.Exists(fresh) || Path.Exists(aside))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"{fresh} or {aside} is there already. Wait a second, or put it elsewhere.");
        }

        using var held = Directory.Exists(asked.Data) ? Lock(asked.Data) : null;
        var checkedBackup = await RestoreCheck.HoldAsync(asked, output, cancel);
        try
        {
            var replayed = await PrepareAsync(asked, checkedBackup, new DataFolder(fresh), output, clock, cancel);
            if (held is not null)
            {
                Directory.Move(asked.Data, aside);
            }

            Directory.Move(fresh, asked.Data);
            DurableFile.SyncFolder(Path.GetDirectoryName(asked.Data)!);
            await output.WriteLineAsync($"Good: {asked.Data} is what was backed up{(replayed == 0 ? "" : $", and {replayed:N0} redactions made since are done again")}.");
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

    private static async Task<int> PrepareAsync(
        RestoreRequest asked, RestoreCheck found, DataFolder fresh, TextWriter output, TimeProvider clock, CancellationToken cancel)
    {
        await DatabaseCopy.MakeAsync(Path.Combine(asked.From, DataFolder.DatabaseName), fresh.Database, cancel);
        await DatabaseCopy.SoundAsync(fresh.Database, cancel);
        await DatabaseCopy.UseLogAsync(fresh.Database, cancel);
        await RestoredDb.MigrateAsync(fresh.Database, cancel);
        DatabaseCopy.Verified(fresh.Database, cancel);
        await FolderCopy.EvidenceAsync(Path.Combine(asked.From, "files"), fresh.Files, cancel);
        foreach (var secret in BackupCommand.Secrets)
        {
            await FolderCopy.WholeAsync(Path.Combine(asked.Keys ?? asked.Data, secret), Path.Combine(fresh.Root, secret), cancel);
        }

        await FolderCopy.WholeAsync(Path.Combine(asked.Data, "log-heads"), Path.Combine(fresh.Root, "log-heads"), cancel);
        await RestorePreview.TellAsync(fresh, found, asked.Removes, output, cancel);
        foreach (var record in found.Records)
        {
            RedactionJournal.Append(Path.Combine(fresh.Root, RedactionJournal.FileName), record);
        }

        var replayed = await RedactionReplay.RunAsync(fresh, found.Records, clock, cancel);
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
