using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What the log says about every audited row, gathered entry by entry.</summary>
internal sealed class RowHistory
{
    private readonly Dictionary<(string Type, Guid Id), KnownRow> _rows = [];
    private readonly Dictionary<Guid, long> _erased = [];
    private readonly HashSet<(LogKind Log, long Sequence)> _empty = [];
    private readonly HashSet<(LogKind Log, long Sequence)> _named = [];

    /// <summary>How many entries were erased.</summary>
    public long ErasedEntries => _empty.Count;

    /// <summary>An entry whose content is gone although no later entry says so, or stands although one says that it is gone.</summary>
    public Finding? ErasureProblem =>
        _empty.Except(_named).Order().Select(entry => new Finding(entry.Log, entry.Sequence, "its content is gone, and no redaction names it.")).FirstOrDefault()
        ?? _named.Except(_empty).Order().Select(entry => new Finding(entry.Log, entry.Sequence, "a redaction says that its content is erased, and it is still there.")).FirstOrDefault();

    /// <summary>The rows that nobody asked for with <see cref="Take"/>.</summary>
    public IEnumerable<KeyValuePair<(string Type, Guid Id), KnownRow>> Left => _rows;

    /// <summary>The hash under which a row's state is remembered.</summary>
    public static string HashOf(JsonNode? state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(state))));

    /// <summary>An entry whose content is gone: whatever it touched is not known any more.</summary>
    public void Erase(LogKind log, Guid itemId, long sequence)
    {
        _empty.Add((log, sequence));
        _erased[itemId] = sequence;
    }

    /// <summary>An entry that says which entries are erased: of its own log only earlier ones.</summary>
    public void Name(LogKind log, long sequence, JsonObject content)
    {
        foreach (var about in Enum.GetValues<LogKind>())
        {
            _named.UnionWith(ErasedNumbers.Of(content, about).Where(number => about != log || number < sequence).Select(number => (about, number)));
        }
    }

    /// <summary>Takes in one change of one row; says what is wrong when the row was in another state before.</summary>
    public string? Add(LogKind log, long sequence, Guid itemId, JsonObject change, bool erases)
    {
        var key = (change["type"]!.GetValue<string>(), Guid.Parse(change["id"]!.GetValue<string>()));
        var before = change["before"] as JsonObject;
        var after = change["after"] as JsonObject;
        var known = _rows.GetValueOrDefault(key);
        if (!(erases && before is null) && known?.After != (before is null ? null : HashOf(before)) && !MayBeErased(known, [itemId, key.Item2]))
        {
            return $"it says that {key.Item1} {key.Item2} was in another state before than the entry before it left it in.";
        }

        _rows[key] = new KnownRow(log, sequence, itemId, after is null ? null : HashOf(after));
        return null;
    }

    /// <summary>What is known of a row; each row is asked for once.</summary>
    public KnownRow? Take(string type, Guid id) => _rows.Remove((type, id), out var row) ? row : null;

    /// <summary>Whether an erased entry about one of the items may have changed the row after it was last seen.</summary>
    public bool MayBeErased(KnownRow? known, IEnumerable<Guid> items) =>
        items.Any(item => _erased.TryGetValue(item, out var sequence) && (known is null || sequence > known.Sequence));
}

/// <summary>A row as the log last saw it.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Sequence">The last entry that changed the row.</param>
/// <param name="ItemId">The item of that entry.</param>
/// <param name="After">The hash of its state; null when it was removed.</param>
internal sealed record KnownRow(LogKind Log, long Sequence, Guid ItemId, string? After);
