using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests;

/// <summary>A cut of the power at one line of a record.</summary>
/// <param name="Line">The line; the calls before it had been made.</param>
/// <param name="Seed">Decides what of the unsynced writes is there.</param>
internal sealed record PowerCut(int Line, ulong Seed)
{
    // From "all unsynced writes are lost" to "nothing is lost", which is what a kill does.
    private static readonly int[] s_chances = [0, 10, 50, 90, 100];

    /// <summary>What is missing of the acknowledged changes when the newsroom is started on what the disk holds; null when nothing is.</summary>
    /// <param name="disk">The disk at that line.</param>
    /// <param name="acknowledged">What had been acknowledged by then.</param>
    /// <param name="verify">Whether both logs and all rows are verified too.</param>
    public async Task<string?> LossAsync(SimulatedDisk disk, IReadOnlyList<Acknowledged> acknowledged, bool verify)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-cut-").FullName;
        try
        {
            var dice = new Dice(Seed);
            disk.CutInto(folder, dice, s_chances[dice.Below(s_chances.Length)]);
            var loss = await LossAsync(folder, acknowledged);
            if (loss is null && verify)
            {
                var result = await new LogVerifier(Path.Combine(folder, DataFolder.DatabaseName)).VerifyAsync();
                loss = result.First?.ToString();
            }

            return loss is null ? null : $"{this} after {acknowledged.Count} acknowledged changes: {loss}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string?> LossAsync(string folder, IReadOnlyList<Acknowledged> acknowledged)
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
            return acknowledged.Select(each => Missing(folder, each, entries, claims)).FirstOrDefault(each => each is not null);
        }
        catch (SqliteException exception)
        {
            return $"the database does not open: {exception.Message}";
        }
    }

    private static string? Missing(string folder, Acknowledged change, HashSet<string> entries, HashSet<string> claims)
    {
        var file = change.File is { } hash ? new FileInfo(Path.Combine(folder, "files", hash[..2], hash)) : null;
        return (entries.Contains($"{change.Sequence} {change.Command}"), claims.Contains($"{change.Claim}"), file) switch
        {
            (false, _, _) => $"entry {change.Sequence} is missing",
            (_, false, _) => $"the claim of entry {change.Sequence} is missing",
            (_, _, { Exists: false } or { Length: 0 }) => $"the file of entry {change.Sequence} is missing",
            _ => null,
        };
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
