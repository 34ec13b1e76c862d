using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Compares the database's tables, indexes and triggers with a fresh database of this app: a trigger that was dropped, or one that somebody added,
/// would let the rows be changed in silence.
/// </summary>
internal static class SchemaCheck
{
    private static readonly SemaphoreSlim s_once = new(1, 1);
    private static List<Part>? s_expected;

    /// <summary>The first difference, in words; null when there is none.</summary>
    public static async Task<Finding?> RunAsync(NewsroomDb db, CancellationToken cancel)
    {
        var expected = await ExpectedAsync(cancel);
        var found = await PartsAsync(db, cancel);
        var missing = expected.Except(found).MinBy(part => part.Name, StringComparer.Ordinal);
        var added = found.Except(expected).MinBy(part => part.Name, StringComparer.Ordinal);
        return (missing ?? added) is { } part
            ? new(null, null, $"The {part.Kind} {part.Name} was {(missing is null ? "added to" : "removed from or changed in")} the database by something other than this app.")
            : null;
    }

    private static async Task<List<Part>> ExpectedAsync(CancellationToken cancel)
    {
        await s_once.WaitAsync(cancel);
        try
        {
            return s_expected ??= await FreshAsync(cancel);
        }
        finally
        {
            s_once.Release();
        }
    }

    private static async Task<List<Part>> FreshAsync(CancellationToken cancel)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancel);
        await using var fresh = ReadingDb.Over(connection);
        await fresh.Database.MigrateAsync(cancel);
        return await PartsAsync(fresh, cancel);
    }

    private static async Task<List<Part>> PartsAsync(NewsroomDb db, CancellationToken cancel) =>
        await db.Database.SqlQuery<Part>(
            $"SELECT type AS Kind, name AS Name, COALESCE(sql, '') AS Sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .ToListAsync(cancel);

    private sealed record Part(string Kind, string Name, string Sql);
}
