using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Somebody who does it properly: changes what entries say, and then recomputes every commitment, leaf, hash and head after it.</summary>
internal static class ForgedLog
{
    private static readonly (string Table, string Column)[] s_words =
    [
        ("Claim", "Wording"), ("Appearance", "Quote"), ("Appearance", "Prefix"), ("Appearance", "Suffix"), ("PastAnchor", "Quote"), ("PastAnchor", "Prefix"),
        ("PastAnchor", "Suffix"), ("ShownPlace", "Quote"), ("ShownPlace", "Prefix"), ("ShownPlace", "Suffix"), ("PublishedCheck", "Content"),
    ];

    /// <summary>Writes the first claim's words anew in all entries and rows.</summary>
    public static async Task RewordAsync(string path)
    {
        await WriteAsync(path, (_, entry) => entry with { Payload = entry.Payload.Replace("24 hours", "48 hours", StringComparison.Ordinal) });
        await Attack.OnAsync(path, [.. s_words.Select(each => $"UPDATE {each.Table} SET {each.Column} = replace({each.Column}, '24 hours', '48 hours')")]);
    }

    /// <summary>Gives entry 1 the salt of entry 0.</summary>
    public static Task SaltAsync(string path)
    {
        byte[] first = [];
        return WriteAsync(path, (sequence, entry) =>
        {
            first = sequence == 0 ? entry.Salt : first;
            return sequence == 1 ? entry with { Salt = first } : entry;
        });
    }

    /// <summary>Writes the entries as FactCheck did before contents named people by tags.</summary>
    public static Task WithIdsAsync(string path) => WriteAsync(path, (_, entry) => entry with { Leaf = entry.Leaf with { Schema = LeafSchema.Ids } });

    /// <summary>Writes the editorial log of a database anew.</summary>
    public static async Task WriteAsync(string path, Func<int, Entry, Entry> change)
    {
        List<string> forged = [];
        await using (var db = ReadingDb.Open(path))
        {
            var (tags, head) = (await PersonTags.OfAllAsync(db, CancellationToken.None), HeadChain.Empty);
            var entries = await EntriesAsync(db);
            for (var sequence = 0; sequence < entries.Count; sequence++)
            {
                var (leaf, salt, payload) = change(sequence, entries[sequence]);
                var text = (leaf with { Commitment = Commitment.Of(salt, tags.Opened(leaf.Schema, leaf.Item, payload)) }).Text();
                head = HeadChain.Next(head, Leaf.Hash(text));
                forged.Add($"UPDATE LogPayload SET Salt = x'{Convert.ToHexString(salt)}', Payload = '{payload.Replace("'", "''", StringComparison.Ordinal)}' WHERE Log = 0 AND Sequence = {sequence}");
                forged.Add($"UPDATE LogEntry SET Leaf = '{text}', LeafHash = x'{Convert.ToHexString(Leaf.Hash(text))}', Head = x'{Convert.ToHexString(head)}' WHERE Log = 0 AND Sequence = {sequence}");
            }

            forged.Add($"UPDATE LogHead SET Head = x'{Convert.ToHexString(head)}' WHERE Log = 0");
        }

        await Attack.OnAsync(path, [.. forged]);
    }

    /// <summary>Makes tiles and a checkpoint for the entries that stand there now, as the newsroom would.</summary>
    public static async Task SignAsync(string path, NoteSigner signer)
    {
        var tiles = new GrowingTiles(0, (_, _) => ReadOnlyMemory<byte>.Empty);
        await using (var db = ReadingDb.Open(path))
        {
            (await EntriesAsync(db)).ForEach(entry => tiles.Append(TreeHash.From(Leaf.Hash(entry.Leaf.Text()))));
        }

        var note = SignedNote.Sign(new Checkpoint(signer.Key.Name, tiles.Size, tiles.Root).Text(), [signer], default);
        await Attack.OnAsync(path,
        [
            "DELETE FROM LogTile WHERE Log = 0", "DELETE FROM LogCheckpoint WHERE Log = 0",
            .. tiles.TakeChanged().Select(tile => $"INSERT INTO LogTile VALUES (0, {tile.Level}, {tile.Index}, x'{Convert.ToHexString(tile.Hashes)}')"),
            $"INSERT INTO LogCheckpoint VALUES (0, {tiles.Size}, '{note}', 0)",
        ]);
        var file = Path.Combine(Path.GetDirectoryName(path)!, "log-heads", "editorial");
        await File.WriteAllTextAsync(file, note.ToString());
    }

    private static async Task<List<Entry>> EntriesAsync(NewsroomDb db) =>
        await db.LogEntries.AsNoTracking().Where(entry => entry.Log == LogKind.Editorial)
            .Join(db.LogPayloads, entry => new { entry.Log, entry.Sequence }, row => new { row.Log, row.Sequence }, (entry, row) => new { entry.Leaf, row })
            .OrderBy(each => each.row.Sequence).Select(each => new Entry(Leaf.Read(each.Leaf), each.row.Salt!, each.row.Payload!)).ToListAsync();

    /// <summary>An entry.</summary>
    public sealed record Entry(Leaf Leaf, byte[] Salt, string Payload);
}
