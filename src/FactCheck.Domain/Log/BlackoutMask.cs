using System.Text.Json.Nodes;

namespace FactCheck.Domain;

/// <summary>
/// Recognises a value of before a blackout by the value of after it: the same length, and the same wherever no mark stands. So a restored backup can
/// be blacked out again without anybody keeping the words.
/// </summary>
public static class BlackoutMask
{
    /// <summary>Whether a value can be what was blacked out to the mask.</summary>
    public static bool Fits(JsonNode? value, JsonNode? mask) => (value, mask) switch
    {
        (JsonObject one, JsonObject other) => one.Count == other.Count && one.All(each => other.ContainsKey(each.Key) && Fits(each.Value, other[each.Key])),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Fits(pair.First, pair.Second)),
        (JsonValue one, JsonValue other) when one.TryGetValue(out string? words) && other.TryGetValue(out string? marked) => Fits(words, marked),
        _ => JsonNode.DeepEquals(value, mask),
    };

    private static bool Fits(string words, string mask) =>
        mask == Blackout.Removed(words)
        || (words.Length == mask.Length && words.Zip(mask).All(pair => pair.Second == Blackout.Mark || pair.First == pair.Second));
}
