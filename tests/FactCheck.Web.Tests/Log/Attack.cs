using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests;

/// <summary>Somebody with the database file in hand: takes the triggers away, changes rows, and puts the triggers back.</summary>
internal static class Attack
{
    public static async Task OnAsync(string path, params string[] sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        var triggers = await TriggersAsync(connection);
        foreach (var (name, _) in triggers)
        {
            await RunAsync(connection, $"DROP TRIGGER \"{name}\"");
        }

        var changed = 0;
        foreach (var statement in sql)
        {
            changed += await RunAsync(connection, statement);
        }

        foreach (var (_, text) in triggers)
        {
            await RunAsync(connection, text);
        }

        if (changed == 0)
        {
            throw new InvalidOperationException("The attack changed nothing.");
        }
    }

    /// <summary>One statement, without any care for the triggers.</summary>
    public static async Task<int> RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<(string Name, string Sql)>> TriggersAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string)> triggers = [];
        while (await reader.ReadAsync())
        {
            triggers.Add((reader.GetString(0), reader.GetString(1)));
        }

        return triggers;
    }
}
