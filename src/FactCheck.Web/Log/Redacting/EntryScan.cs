using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What a column of a row looks like once it is blacked out; by it a restored row of before is recognised, see <see cref="BlackoutMask"/>.</summary>
public sealed record MaskedColumn(string Type, Guid Id, string Column, JsonNode? Value);

/// <summary>Finds the log entries in whose content words stand.</summary>
internal sealed class EntryScan(JsonBlackout blackout, string[] needles)
{
    private readonly HashSet<(string, Guid, string, string)> _masks = [];

    /// <summary>The numbers of the entries, by log; with those that entries among them had erased before.</summary>
    public Dictionary<LogKind, SortedSet<long>> Entries { get; } = new() { [LogKind.Editorial] = [], [LogKind.Security] = [] };

    /// <summary>The rows that they changed.</summary>
    public HashSet<(string Type, Guid Id)> Rows { get; } = [];

    /// <summary>The claims that they were about.</summary>
    public HashSet<Guid> Claims { get; } = [];

    /// <summary>The articles that they were about.</summary>
    public HashSet<Guid> Articles { get; } = [];

    /// <summary>The states of rows in them, blacked out.</summary>
    public List<MaskedColumn> Masks { get; } = [];

    /// <summary>Reads both logs.</summary>
    public async Task RunAsync(NewsroomDb db, CancellationToken cancel)
    {
        var entries = db.LogPayloads.AsNoTracking().Where(row => row.Payload != null).OrderBy(row => row.Log).ThenBy(row => row.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            // What is stored is canonical JSON, in which a text has one form only; so most entries need no parsing.
            if (needles.Any(needle => entry.Payload!.Contains(needle, StringComparison.Ordinal)))
            {
                Judge(entry, CanonicalJson.Read(entry.Payload!)!.AsObject());
            }
        }
    }

    private void Judge(LogPayload entry, JsonObject content)
    {
        var black = blackout.Of(content)!.AsObject();
        if (JsonNode.DeepEquals(content, black))
        {
            return;
        }

        Entries[entry.Log].Add(entry.Sequence);
        if (entry.ClaimId is { } claim)
        {
            Claims.Add(claim);
        }

        if (entry.ArticleId is { } article)
        {
            Articles.Add(article);
        }

        if (EntryKind.Named(entry.Kind) is { Erases: true })
        {
            Inherit(content);
        }

        foreach (var (change, blacked) in content["changes"]!.AsArray().Zip(black["changes"]!.AsArray()))
        {
            var row = (Type: change!["type"]!.GetValue<string>(), Id: Guid.Parse(change["id"]!.GetValue<string>()));
            Rows.Add(row);
            Remember(row, change["before"] as JsonObject, blacked!["before"] as JsonObject);
            Remember(row, change["after"] as JsonObject, blacked["after"] as JsonObject);
        }
    }

    // The entry will not say any more what it had erased, so the new one says it too.
    private void Inherit(JsonObject content)
    {
        foreach (var (log, numbers) in Entries)
        {
            numbers.UnionWith(ErasedNumbers.Of(content, log));
        }
    }

    private void Remember((string Type, Guid Id) row, JsonObject? state, JsonObject? black)
    {
        foreach (var (column, value) in state ?? [])
        {
            if (!JsonNode.DeepEquals(value, black![column]) && _masks.Add((row.Type, row.Id, column, black[column]?.ToJsonString() ?? "")))
            {
                Masks.Add(new(row.Type, row.Id, column, black[column]?.DeepClone()));
            }
        }
    }
}

/// <summary>Reads from an entry's content which entries it says are erased.</summary>
internal static class ErasedNumbers
{
    /// <summary>The numbers in one log, out of an entry's content or its note.</summary>
    public static IEnumerable<long> Of(JsonObject content, LogKind log) =>
        (content["note"] as JsonObject ?? content)["entries"]?[log == LogKind.Editorial ? "editorial" : "security"]?.AsArray().Select(number => number!.GetValue<long>()) ?? [];

    /// <summary>The note of an entry that erases.</summary>
    public static JsonObject Note(IReadOnlyDictionary<LogKind, SortedSet<long>> entries) => new()
    {
        ["editorial"] = new JsonArray([.. entries[LogKind.Editorial].Select(number => JsonValue.Create(number))]),
        ["security"] = new JsonArray([.. entries[LogKind.Security].Select(number => JsonValue.Create(number))]),
    };
}
