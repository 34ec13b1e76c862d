using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The keys that the editorial log records: each entry of kind key names all that sign from then on.</summary>
internal sealed class RecordedKeys
{
    private readonly List<Recorded> _keys = [];

    /// <summary>Takes in an entry of kind key.</summary>
    /// <exception cref="FormatException">Its note is not what this app writes.</exception>
    public void Take(long sequence, JsonObject note)
    {
        if (note["keys"] is not JsonArray named)
        {
            throw new FormatException("The note of a key entry names the keys.");
        }

        var now = named.Select(Read).ToHashSet();
        foreach (var key in _keys)
        {
            key.RetiredAt = now.Contains((key.Log, key.Key)) ? null : key.RetiredAt ?? sequence;
        }

        _keys.AddRange(now.Where(each => !_keys.Exists(key => key.Log == each.Log && key.Key == each.Key)).Select(each => new Recorded(each.Log, each.Key)));
    }

    /// <summary>
    /// The keys that may have signed a log's checkpoint of a size. A key may not sign the entry that retires it; in the security log nothing tells
    /// what came before that entry.
    /// </summary>
    public IEnumerable<NoteKey> For(LogKind log, long size) => _keys
        .Where(each => each.Log == log && (log != LogKind.Editorial || each.RetiredAt is not { } retired || size <= retired))
        .Select(each => each.Key);

    private static (LogKind Log, NoteKey Key) Read(JsonNode? each) =>
        each?["vkey"]?.GetValueKind() == System.Text.Json.JsonValueKind.String && Enum.TryParse<LogKind>(each["log"]?.ToString(), ignoreCase: true, out var log)
            ? (log, NoteKey.Read(each["vkey"]!.ToString()))
            : throw new FormatException("The note of a key entry names log and vkey.");

    private sealed class Recorded(LogKind log, NoteKey key)
    {
        public LogKind Log { get; } = log;

        public NoteKey Key { get; } = key;

        public long? RetiredAt { get; set; }
    }
}
