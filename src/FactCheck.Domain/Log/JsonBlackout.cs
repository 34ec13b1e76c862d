using System.Text.Json.Nodes;

namespace FactCheck.Domain;

/// <summary>
/// Blacks words out of rows and log contents, as JSON. Only what people wrote is touched: never ids, times, labels, hashes. Where an anchor points
/// into a capture that was blacked out, its words are taken from there, so that no half of a removed word stays in its surroundings.
/// </summary>
public sealed class JsonBlackout
{
    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "id", "kind", "type", "rating", "stance", "stage", "state", "role", "ground", "sha256", "fileSha256", "source", "language", "mediaType", "act", "log",
        "item", "actor", "claim", "article", "command", "authors", "signIn", "filter", "trace", "entries", "files", "answer",
    };

    private readonly Blackout? _words;
    private readonly Dictionary<string, (string Before, string After)> _captures = new(StringComparer.Ordinal);

    /// <summary>For these words; without any, only files are taken out.</summary>
    public JsonBlackout(Blackout? words) => _words = words;

    /// <summary>The ids of the captures that are blacked out.</summary>
    public IEnumerable<string> Captures => _captures.Keys;

    /// <summary>Files, by SHA-256, of which nothing may be named any more.</summary>
    public ISet<string> RemovedFiles { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a member or column holds words that somebody wrote.</summary>
    public static bool IsText(string member) =>
        !s_labels.Contains(member) && !(member.Length > 2 && (member.EndsWith("Id", StringComparison.Ordinal) || member.EndsWith("By", StringComparison.Ordinal)
            || member.EndsWith("At", StringComparison.Ordinal) || member.EndsWith("On", StringComparison.Ordinal)));

    /// <summary>Takes in a capture whose text is blacked out.</summary>
    public void AddCapture(Guid revisionId, string before) =>
        _captures[revisionId.ToString()] = (before, _words?.Of(before) ?? before);

    /// <summary>The value without the words; a member's value is judged by the member's name.</summary>
    public JsonNode? Of(JsonNode? value, string member = "") => value switch
    {
        JsonObject file when RemovedFiles.Count > 0 && file["sha256"] is JsonValue hash && file.ContainsKey("mediaType") && RemovedFiles.Contains(hash.ToString()) => null,
        JsonObject members => OfObject(members),
        JsonArray items => new JsonArray([.. items.Select(item => Of(item, member))]),
        JsonValue text when _words is not null && text.TryGetValue(out string? words) =>
            member == "slug" ? _words.OfSlug(words) : IsText(member) ? _words.Of(words) : words,
        _ => value?.DeepClone(),
    };

    private JsonObject OfObject(JsonObject members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
        {
            result[name] = Of(value, name);
        }

        if (members["state"]?.ToString() == nameof(AnchorState.Orphaned) && members["quote"] is not null)
        {
            Orphan(members, result);
        }
        else if (members["revisionId"]?.ToString() is { } revision && _captures.TryGetValue(revision, out var capture))
        {
            Anchor(members["anchor"] as JsonObject ?? members, result["anchor"] as JsonObject ?? result, capture.Before, capture.After);
        }

        return result;
    }

    // What is gone from its capture kept its words: they stand in an earlier one.
    private void Orphan(JsonObject before, JsonObject after)
    {
        var (prefix, quote, suffix) = (before["prefix"]?.ToString() ?? "", before["quote"]?.ToString() ?? "", before["suffix"]?.ToString() ?? "");
        foreach (var (old, now) in _captures.Values)
        {
            if (old.IndexOf(prefix + quote + suffix, StringComparison.Ordinal) is >= 0 and var at)
            {
                (after["prefix"], after["quote"]) = (now.Substring(at, prefix.Length), now.Substring(at + prefix.Length, quote.Length));
                after["suffix"] = now.Substring(at + prefix.Length + quote.Length, suffix.Length);
                return;
            }
        }
    }

    private static void Anchor(JsonObject before, JsonObject after, string old, string now)
    {
        if (before["start"] is not JsonValue first || before["end"] is not JsonValue last || before["quote"] is null
            || !first.TryGetValue(out int start) || !last.TryGetValue(out int end))
        {
            return;
        }

        Take("quote", start);
        Take("prefix", start - (before["prefix"]?.ToString().Length ?? 0));
        Take("suffix", end);

        void Take(string name, int at)
        {
            if (before[name]?.ToString() is { } words && at >= 0 && at + words.Length <= old.Length && string.CompareOrdinal(old, at, words, 0, words.Length) == 0)
            {
                after[name] = now.Substring(at, words.Length);
            }
        }
    }
}
