using System.Text.Json.Nodes;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web;

/// <summary>Whose signature a backup's manifest must have.</summary>
internal static class ManifestKeys
{
    private const string Recorded = "SELECT Payload FROM LogPayload WHERE Log = $log AND Kind = $kind AND Payload IS NOT NULL ORDER BY Sequence DESC";

    /// <summary>The private keys of a data folder that sign a manifest; none when the newsroom has none.</summary>
    /// <exception cref="StartException">Others can read them, or nobody.</exception>
    public static IReadOnlyList<NoteSigner> Signers(string data) => new KeyFile(Path.Combine(data, "log-keys", $"{LogKind.Editorial.Key()}.key")).Read();

    /// <summary>Stops unless the manifest was signed by a key that may sign it, and says which.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="own">The keys that the backup's own log names as its newest.</param>
    /// <param name="known">The keys that this machine knows of this newsroom; none on a new machine.</param>
    /// <param name="wanted">The key that whoever restores has named; null for none.</param>
    /// <exception cref="BackupException">It was not.</exception>
    public static string Demand(BackupManifest manifest, IReadOnlyList<NoteKey> own, IReadOnlyList<NoteKey> known, NoteKey? wanted)
    {
        if (manifest.Note is not { } note)
        {
            return own.Count == 0 && known.Count == 0 && wanted is null
                ? "Its manifest is not signed, because the newsroom had no key yet: it shows accidents, not tampering."
                : throw Refused("its manifest is not signed, although the newsroom has a key. If its key was lost before the backup was made, and you trust whoever kept it, say --without-manifest.");
        }

        if (own.FirstOrDefault(key => note.SignatureBy(key) is not null) is not { } signer)
        {
            throw Refused("its manifest was not signed with the key that its own log names.");
        }

        if (wanted is not null)
        {
            return note.SignatureBy(wanted) is not null
                ? $"Its manifest of {manifest.Time} was signed with the key that you named."
                : throw Refused($"its manifest was signed with {signer}, not with the key that you named.");
        }

        return known.Count == 0
            ? $"Its manifest of {manifest.Time} was signed with {signer}. "
                + "This machine does not know the newsroom: compare that key with the one that you have kept, or say --key <it> to have it compared."
            : note.IsSignedBy(known)
                ? $"Its manifest of {manifest.Time} was signed with this newsroom's key."
                : throw Refused($"its manifest was signed with {signer}, which was never a key of the newsroom on this machine. If you know that it is right, say --key {signer}.");
    }

    /// <summary>Stops unless the manifest of a folder of keys was signed by one of these, or is as unsigned as the backup's.</summary>
    /// <exception cref="BackupException">It was not.</exception>
    public static void DemandForKeys(BackupManifest keys, BackupManifest? backup, IReadOnlyList<NoteKey> recorded)
    {
        if (keys.Note is null ? backup?.Note is not null : !keys.Note.IsSignedBy(recorded))
        {
            throw new BackupException(VerifyCommand.Tampered, "TAMPERED. The folder of keys has a manifest that was not signed with a key of the backup's log.");
        }
    }

    /// <summary>The keys of the editorial log that a database's newest entry about keys names, or all that its entries ever named.</summary>
    public static async Task<IReadOnlyList<NoteKey>> RecordedAsync(string database, bool all, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = Recorded + (all ? "" : " LIMIT 1");
        command.Parameters.AddWithValue("$log", (int)LogKind.Editorial);
        command.Parameters.AddWithValue("$kind", EntryKind.KeysChanged.Name);
        List<NoteKey> keys = [];
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            keys.AddRange(Named(rows.GetString(0)));
        }

        return keys;
    }

    private static IEnumerable<NoteKey> Named(string payload)
    {
        var keys = CanonicalJson.Read(payload)?["note"]?["keys"] as JsonArray;
        return keys is null ? [] : keys.Where(key => key?["log"]?.ToString() == LogKind.Editorial.Key()).Select(key => NoteKey.Read(key!["vkey"]?.ToString() ?? ""));
    }

    private static BackupException Refused(string why) => new(VerifyCommand.Tampered, $"TAMPERED, or not yours: {why}");
}
