using System.Security.Cryptography;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests;

/// <summary>What a data folder lacks of the changes that its newsroom had acknowledged.</summary>
internal static class Loss
{
    /// <summary>The first loss; null when there is none.</summary>
    public static async Task<string?> OfAsync(string folder, IReadOnlyList<Acknowledged> acknowledged)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, DataFolder.DatabaseName)};Pooling=False");
            await connection.OpenAsync();
            // A second cut is not this test's matter, and syncing every copy takes most of its time.
            await ColumnAsync(connection, "PRAGMA synchronous = OFF");
            var damage = await ColumnAsync(connection, "PRAGMA quick_check(1)");
            if (!damage.Contains("ok"))
            {
                return $"the database is damaged: {string.Join(' ', damage)}";
            }

            var entries = await ColumnAsync(connection, "SELECT Sequence || ' ' || lower(CommandId) FROM LogPayload WHERE Log = 0 AND CommandId IS NOT NULL");
            var claims = await ColumnAsync(connection, "SELECT lower(Id) FROM Claim");
            return acknowledged.Select(each => Missing(folder, each, entries, claims)).FirstOrDefault(each => each is not null)
                ?? await HeadLossAsync(folder, connection);
        }
        catch (SqliteException exception)
        {
            return $"the database does not open: {exception.Message}";
        }
    }

    private static string? Missing(string folder, Acknowledged change, HashSet<string> entries, HashSet<string> claims)
    {
        return (entries.Contains($"{change.Sequence} {change.Command}"), claims.Contains($"{change.Claim}"), change.File is null || Has(folder, change.File)) switch
        {
            (false, _, _) => $"entry {change.Sequence} is missing",
            (_, false, _) => $"the claim of entry {change.Sequence} is missing",
            (_, _, false) => $"the file of entry {change.Sequence} is missing",
            _ => null,
        };
    }

    // Heads that were signed are in their file, but for the very first, and the database is not behind it: else nothing could be signed any more.
    private static async Task<string?> HeadLossAsync(string folder, SqliteConnection connection)
    {
        var heads = new HeadFile(new DataFolder(folder));
        foreach (var log in Enum.GetValues<LogKind>())
        {
            var signed = await ColumnAsync(connection, $"SELECT CAST(Size AS TEXT) FROM LogCheckpoint WHERE Log = {(int)log} LIMIT 2");
            var size = await ColumnAsync(connection, $"SELECT CAST(Size AS TEXT) FROM LogHead WHERE Log = {(int)log}");
            var head = heads.Read(log);
            if (head is null ? signed.Count > 1 : Checkpoint.Read(head.Text).Size > long.Parse(size.Single()))
            {
                return $"the database says {size.Single()} entries of the {log} log, the file {head?.Text.Split('\n')[1] ?? "nothing"}";
            }
        }

        return null;
    }

    private static bool Has(string folder, string sha256)
    {
        var file = new FileInfo(Path.Combine(folder, "files", sha256[..2], sha256));
        return file.Exists && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))) == sha256;
    }

    private static async Task<HashSet<string>> ColumnAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<string> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
