using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Reads what an entry holds and puts it into words.</summary>
internal static class EntryContent
{
    /// <summary>What changed, thing by thing.</summary>
    public static IReadOnlyList<ThingChange> Changes(JsonObject content, FieldWords words) =>
        [.. content["changes"]!.AsArray().Select(change => Change(change!.AsObject(), words)).Where(change => change.Fields.Count + change.Rest.Count > 0)];

    /// <summary>What a redaction removed. How hundreds of rows stand after it is for the verifier, not for people.</summary>
    public static ThingChange Removed(JsonObject content) => new("Removed", [.. new (string Label, string? Value)[]
    {
        ("Ground", Enum.TryParse<RedactionGround>(content["note"]?["ground"]?.ToString(), out var ground) ? ground.Words() : null),
        ("Erased in the newsroom’s log", Numbers(content, LogKind.Editorial)),
        ("Erased in the security log", Numbers(content, LogKind.Security)),
        ("Files", content["note"]?["files"] is JsonArray { Count: > 0 } files ? string.Join(", ", files.Select(file => file!.ToString())) : null),
    }.Where(each => each.Value is not null).Select(each => new FieldChange(each.Label, null, each.Value))], []);

    private static string? Numbers(JsonObject content, LogKind log) =>
        string.Join(", ", ErasedNumbers.Of(content, log).Select(number => $"no. {number}")) is { Length: > 0 } numbers ? numbers : null;

    /// <summary>The reason that the person gave, wherever it stands.</summary>
    public static string? Reason(JsonObject content)
    {
        var after = content["changes"]!.AsArray().Select(change => change!["after"] as JsonObject).OfType<JsonObject>();
        return content["note"]?["reason"]?.ToString()
            ?? after.SelectMany(state => new[] { state["returnReason"], state["withdrawnReason"], state["changeNote"] }).FirstOrDefault(reason => reason is not null)?.ToString();
    }

    /// <summary>How often it happened again, in words; nothing for an entry that tells of one act.</summary>
    public static string Repeated(JsonObject content) => (int?)(content["note"] as JsonObject)?["count"] switch
    {
        null => "",
        1 => ", once more within a minute",
        var count => $", {count:N0} times more within a minute",
    };

    /// <summary>What changed in one row.</summary>
    public static ThingChange Change(JsonObject change, FieldWords words)
    {
        var before = change["before"] as JsonObject;
        var after = change["after"] as JsonObject;
        var fields = (after ?? before)!.Select(member => member.Key)
            .Where(field => !JsonNode.DeepEquals(before?[field], after?[field]))
            .Select(field => (Folded: FieldWords.IsRest(field), Field: new FieldChange(
                FieldWords.Label(field), words.Value(field, before?[field]), words.Value(field, after?[field]))))
            .Where(each => each.Field.Before != each.Field.After).ToList();
        return new(
            FieldWords.Thing(change["type"]!.GetValue<string>(), (after ?? before)!),
            [.. fields.Where(each => !each.Folded).Select(each => each.Field)],
            [.. fields.Where(each => each.Folded).Select(each => each.Field)]);
    }
}
