using System.Data.Common;
using System.Text.Json;

namespace FactCheck.Web;

/// <summary>What the next entry of a log has to know: where the log stands, where its item does, and the tags of the people whom it names.</summary>
/// <param name="Size">How many entries the log has.</param>
/// <param name="Head">The chain's head.</param>
/// <param name="Item">The item's tag; null when the log has nothing about it yet.</param>
/// <param name="Previous">The item's newest entry.</param>
/// <param name="People">The tags of the people who were asked for.</param>
internal sealed record LogStanding(long Size, byte[] Head, string? Item, long? Previous, PersonTags People)
{
    private const string Question = """
        SELECT Size, Head,
            (SELECT Tag FROM LogItem WHERE Log = $log AND ItemId = $item),
            (SELECT MAX(Sequence) FROM LogPayload WHERE Log = $log AND ItemId = $item)
        FROM LogHead WHERE Log = $log;
        SELECT person.Id, person.LogSecret, kept.Item, kept.Tag FROM AspNetUsers person
        LEFT JOIN LogTag kept ON kept.PersonId = person.Id AND kept.Item = (SELECT Tag FROM LogItem WHERE Log = $log AND ItemId = $item)
        WHERE person.Id IN (SELECT value FROM json_each($people));
        """;

    /// <summary>Asks, in one command.</summary>
    /// <param name="command">Makes the command, inside the change's transaction.</param>
    /// <param name="log">Which log.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="ids">Ids, of which some are of people.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<LogStanding> ReadAsync(Func<string, DbCommand> command, int log, Guid itemId, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        await using var question = command(Question);
        question.Set("$log", log);
        question.Set("$item", itemId);
        question.Set("$people", JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())));
        await using var row = await question.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var (size, head) = (row.GetInt64(0), (byte[])row[1]);
        var (item, previous) = (row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? (long?)null : row.GetInt64(3));
        await row.NextResultAsync(cancel);
        var people = new PersonTags();
        while (await row.ReadAsync(cancel))
        {
            people.Add(row.GetGuid(0), (byte[])row[1]);
            if (!row.IsDBNull(3))
            {
                people.Keep(row.GetString(2), row.GetGuid(0), row.GetString(3));
            }
        }

        return new(size, head, item, previous, people);
    }
}
