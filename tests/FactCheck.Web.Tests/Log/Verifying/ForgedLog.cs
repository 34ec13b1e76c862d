using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests;

/// <summary>Somebody who does it properly: changes what entries say, and then recomputes every commitment, leaf, hash and head after it.</summary>
internal static class ForgedLog
{
    /// <summary>Writes the editorial log of a database anew: the first claim's words in all entries and rows, or entry 1 with the salt of entry 0.</summary>
    public static async Task RewriteAsync(string path, bool sameSalt)
    {
        List<string> forged = [];
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            var (entries, head) = (await EntriesAsync(connection), HeadChain.Empty);
            for (var sequence = 0; sequence < entries.Count; sequence++)
            {
                var (leaf, salt, payload) = entries[sequence];
                salt = sameSalt && sequence == 1 ? entries[0].Salt : salt;
                payload = sameSalt ? payload : payload.Replace("24 hours", "48 hours", StringComparison.Ordinal);
                var text = (Leaf.Read(leaf) with { Commitment = Commitment.Of(salt, payload) }).Text();
                head = HeadChain.Next(head, Leaf.Hash(text));
                forged.Add($"UPDATE LogPayload SET Salt = x'{Convert.ToHexString(salt)}', Payload = '{payload.Replace("'", "''", StringComparison.Ordinal)}' WHERE Log = 0 AND Sequence = {sequence}");
                forged.Add($"UPDATE LogEntry SET Leaf = '{text}', LeafHash = x'{Convert.ToHexString(Leaf.Hash(text))}', Head = x'{Convert.ToHexString(head)}' WHERE Log = 0 AND Sequence = {sequence}");
            }

            forged.Add($"UPDATE LogHead SET Head = x'{Convert.ToHexString(head)}' WHERE Log = 0");
        }

        var rows = new[] { ("Claim", "Wording"), ("Appearance", "Quote"), ("Appearance", "Prefix"), ("Appearance", "Suffix"),
            ("PastAnchor", "Quote"), ("PastAnchor", "Prefix"), ("PastAnchor", "Suffix"),
            ("ShownPlace", "Quote"), ("ShownPlace", "Prefix"), ("ShownPlace", "Suffix"), ("PublishedCheck", "Content") }
            .Select(column => $"UPDATE {column.Item1} SET {column.Item2} = replace({column.Item2}, '24 hours', '48 hours')");
        await Attack.OnAsync(path, [.. forged, .. sameSalt ? [] : rows]);
    }

    /// <summary>Makes tiles and a checkpoint for the entries that stand there now, as the newsroom would.</summary>
    public static async Task SignAsync(string path, NoteSigner signer)
    {
        var tiles = new GrowingTiles(0, (_, _) => ReadOnlyMemory<byte>.Empty);
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            (await EntriesAsync(connection)).ForEach(entry => tiles.Append(TreeHash.From(Leaf.Hash(entry.Leaf))));
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

    private static async Task<List<(string Leaf, byte[] Salt, string Payload)>> EntriesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Leaf, Salt, Payload FROM LogEntry JOIN LogPayload USING (Log, Sequence) WHERE Log = 0 ORDER BY Sequence";
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, byte[], string)> entries = [];
        while (await reader.ReadAsync())
        {
            entries.Add((reader.GetString(0), (byte[])reader[1], reader.GetString(2)));
        }

        return entries;
    }
}
