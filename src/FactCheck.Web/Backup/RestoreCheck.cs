using FactCheck.Domain;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>A backup that was held against its manifest, with the redactions that are to be done again on it.</summary>
/// <param name="Records">All of them, from the backup, the data folder and a newer copy.</param>
/// <param name="Unsigned">The ids of those that neither a signature nor the data folder vouches for.</param>
internal sealed record RestoreCheck(IReadOnlyList<RedactionRecord> Records, IReadOnlySet<Guid> Unsigned)
{
    /// <summary>Checks everything that will be read, before anything is written.</summary>
    /// <exception cref="BackupException">Something is not what was backed up.</exception>
    public static async Task<RestoreCheck> HoldAsync(RestoreRequest asked, TextWriter output, CancellationToken cancel)
    {
        var wanted = asked.Key();
        var manifest = await ManifestAsync(asked, cancel);
        var database = Path.Combine(asked.From, DataFolder.DatabaseName);
        IReadOnlyList<NoteKey> own = manifest is null ? [] : await ManifestKeys.RecordedAsync(database, all: false, cancel);
        if (asked.Keys is { } keys)
        {
            await HoldKeysAsync(keys, manifest, await ManifestKeys.RecordedAsync(database, all: true, cancel), asked.TrustsBackup, cancel);
        }

        await output.WriteLineAsync(manifest is null
            ? "The backup is restored without its manifest: passwords and other things outside the log, files and redactions are as whoever kept it left them."
            : ManifestKeys.Demand(manifest, own, await KnownAsync(asked, cancel), wanted));
        var backup = await JournalAsync(Path.Combine(asked.From, RedactionJournal.FileName), output, cancel);
        var local = await JournalAsync(Path.Combine(asked.Data, RedactionJournal.FileName), output, cancel);
        var newer = asked.Redactions is { } list ? await JournalAsync(list, output, cancel) : [];
        var sure = local.Concat(manifest?.Note is null ? [] : backup).Select(record => record.Id).ToHashSet();
        var records = local.Concat(backup).Concat(newer).DistinctBy(record => record.Id).ToList();
        return new(records, records.Select(record => record.Id).Where(id => !sure.Contains(id)).ToHashSet());
    }

    private static async Task<BackupManifest?> ManifestAsync(RestoreRequest asked, CancellationToken cancel)
    {
        if (!asked.TrustsBackup)
        {
            return await BackupManifest.HoldAsync(asked.From, BackupShape.Backup, cancel);
        }

        Shaped(asked.From, BackupShape.Backup);
        return null;
    }

    private static async Task HoldKeysAsync(string keys, BackupManifest? backup, IReadOnlyList<NoteKey> own, bool trusted, CancellationToken cancel)
    {
        if (trusted && !File.Exists(Path.Combine(keys, BackupManifest.FileName)))
        {
            Shaped(keys, BackupShape.Keys);
            return;
        }

        ManifestKeys.DemandForKeys(await BackupManifest.HoldAsync(keys, BackupShape.Keys, cancel), backup, own);
    }

    // The keys of this machine, and all that its newsroom's log has ever named: an older backup was signed with an older key.
    private static async Task<IReadOnlyList<NoteKey>> KnownAsync(RestoreRequest asked, CancellationToken cancel)
    {
        var database = Path.Combine(asked.Data, DataFolder.DatabaseName);
        return
        [
            .. ManifestKeys.Signers(asked.Keys ?? asked.Data).Concat(ManifestKeys.Signers(asked.Data)).Select(signer => signer.Key),
            .. File.Exists(database) ? await RecordedAsync(database, cancel) : [],
        ];
    }

    // A broken database may be the very reason for restoring.
    private static async Task<IReadOnlyList<NoteKey>> RecordedAsync(string database, CancellationToken cancel)
    {
        try
        {
            return await ManifestKeys.RecordedAsync(database, all: true, cancel);
        }
        catch (Exception exception) when (exception is Microsoft.Data.Sqlite.SqliteException or FormatException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static void Shaped(string folder, BackupShape shape)
    {
        if (PlainFiles.In(folder).FirstOrDefault(name => name is not BackupManifest.FileName and not BackupManifest.NoteName && !shape.Allows(name)) is { } strange)
        {
            throw new BackupException(VerifyCommand.Tampered, $"{strange} in {folder} is nothing that a backup has. Take it out, or look who put it there.");
        }
    }

    private static async Task<IReadOnlyList<RedactionRecord>> JournalAsync(string path, TextWriter output, CancellationToken cancel)
    {
        var journal = await RedactionLines.ReadAsync(path, cancel);
        if (journal.Problem is { } problem)
        {
            throw new BackupException(VerifyCommand.Tampered, $"{path}: {problem} Nothing was restored.");
        }

        if (journal.Torn is not null)
        {
            await output.WriteLineAsync($"The last line of {path} was cut off while it was written; it is left out. What it removed may stand in the backup: remove it again if so.");
        }

        return journal.Records;
    }
}
