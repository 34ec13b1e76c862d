using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>
/// Compares the database's tables, indexes and triggers with those of a fresh database, which stand in schema.sql: a trigger that was dropped, or
/// one that somebody added, would let the rows be changed in silence.
/// </summary>
public static class SchemaCheck
{
    private const string MigrationLine = "-- migration ";

    private static readonly Lazy<string> s_script = new(Script);
    private static readonly Lazy<HashSet<Part>> s_expected = new(Expected);

    /// <summary>The statements that make a fresh database's schema, with the names of its migrations in front.</summary>
    public static string Describe(SqliteConnection fresh)
    {
        List<string> lines = [.. Migrations(fresh).Order(StringComparer.Ordinal).Select(name => MigrationLine + name)];
        var shadows = Names(fresh, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'");
        foreach (var part in Parts(fresh).Where(part => !shadows.Contains(part.Name) && part.Sql.Length > 0)
                     .OrderBy(part => part.Kind is "table" ? 0 : 1).ThenBy(part => part.Name, StringComparer.Ordinal))
        {
            lines.Add($"{part.Sql};");
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Refuses a database of another version than this program knows.</summary>
    /// <exception cref="CannotTellException">It is newer or older, or no newsroom's.</exception>
    internal static void RefuseOtherVersion(SqliteConnection connection)
    {
        var known = s_script.Value.Split('\n').Where(line => line.StartsWith(MigrationLine, StringComparison.Ordinal))
            .Select(line => line[MigrationLine.Length..]).ToHashSet(StringComparer.Ordinal);
        var applied = Parts(connection).Any(part => part.Name == "__EFMigrationsHistory") ? Migrations(connection) : [];
        if (applied.Except(known).Order(StringComparer.Ordinal).LastOrDefault() is { } newer)
        {
            throw new CannotTellException($"This database was made by a newer FactCheck ({newer}). Verify it with that version.");
        }

        if (known.Except(applied).Any())
        {
            throw new CannotTellException("This database is older than this FactCheck, or was not made by it. Start FactCheck on it once, then verify.");
        }
    }

    /// <summary>The first difference, in words; null when there is none.</summary>
    internal static Finding? Finding(SqliteConnection connection)
    {
        var found = Parts(connection);
        var missing = s_expected.Value.Except(found).MinBy(part => part.Name, StringComparer.Ordinal);
        var added = found.Except(s_expected.Value).MinBy(part => part.Name, StringComparer.Ordinal);
        return (missing ?? added) is { } part
            ? new(null, null, $"The {part.Kind} {part.Name} was {(missing is null ? "added to" : "removed from or changed in")} the database by something other than this app.")
            : null;
    }

    private static HashSet<Part> Expected()
    {
        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        using var command = fresh.CreateCommand();
        command.CommandText = s_script.Value;
        command.ExecuteNonQuery();
        return Parts(fresh);
    }

    private static string Script()
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static HashSet<string> Migrations(SqliteConnection connection) => Names(connection, "SELECT MigrationId FROM __EFMigrationsHistory");

    private static HashSet<string> Names(SqliteConnection connection, string sql)
    {
        using var rows = new StoredRows(connection, sql);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            names.Add(rows.String(0));
        }

        return names;
    }

    private static HashSet<Part> Parts(SqliteConnection connection)
    {
        using var rows = new StoredRows(connection, "SELECT type, name, COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
        HashSet<Part> parts = [];
        while (rows.Read())
        {
            parts.Add(new(rows.String(0), rows.String(1), rows.String(2).ReplaceLineEndings("\n")));
        }

        return parts;
    }

    private sealed record Part(string Kind, string Name, string Sql);
}
