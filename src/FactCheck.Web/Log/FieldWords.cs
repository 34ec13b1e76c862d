using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Turns the fields of logged rows into words: their names, their values.</summary>
internal sealed partial class FieldWords(IReadOnlyDictionary<Guid, PersonName> people, IReadOnlyDictionary<Guid, string> titles)
{
    private static readonly HashSet<string> s_rest =
    [
        "id", "version", "claimId", "appearanceId", "revisionId", "sha256", "prefix", "suffix", "start", "end", "detailsNumber", "verdictNumber",
        "publishedNumber", "blocks", "checkedRevisionId", "checkedStart", "checkedEnd", "content", "passage", "file", "slug", "number", "cover",
    ];

    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["saidOn"] = "Said on",
        ["articleId"] = "Article",
        ["quote"] = "Words",
        ["score"] = "Alike, of 1,000",
        ["answeredBy"] = "Answered by",
        ["answeredAt"] = "Answered",
        ["changeNote"] = "What changed",
        ["returnReason"] = "Asked for",
        ["withdrawnReason"] = "Reason",
        ["claimantUnknown"] = "Claimant unknown",
        ["claimantKind"] = "The claimant is",
        ["openToReaders"] = "Open to readers",
        ["authors"] = "Authors",
        ["contributors"] = "Changed by",
        ["authorId"] = "Written by",
    };

    /// <summary>Whether only somebody who looks closer wants to see the field.</summary>
    public static bool IsRest(string field) => s_rest.Contains(field);

    /// <summary>The field's name in plain words.</summary>
    public static string Label(string field)
    {
        var words = WordStart().Replace(s_labels.GetValueOrDefault(field, field), match => match.Index == 0 ? match.Value : " " + match.Value.ToLowerInvariant());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The name of the sort of thing.</summary>
    public static string Thing(string type, JsonObject state) => type switch
    {
        "verdict" => $"Verdict, version {state["number"]}",
        "evidence" or "check" or "edition" => $"{AuditedThing.Named(type).One} {state["number"]}",
        _ => AuditedThing.Named(type).One,
    };

    /// <summary>A value in words; null when it is empty.</summary>
    public string? Value(string field, JsonNode? value) => value switch
    {
        null => null,
        JsonArray many => many.Count == 0 ? (field == "quantities" ? "none" : null) : string.Join(field == "quantities" ? "; " : ", ", many.Select(each => Value(field, each))),
        JsonObject quantity when field == "quantities" => quantity.Deserialize<Quantity>(StoredJson.Options)?.ToString(),
        JsonObject => value.ToJsonString(StoredJson.Options),
        JsonValue one when one.TryGetValue(out bool flag) => flag ? "yes" : "no",
        JsonValue one when one.TryGetValue(out string? text) => Text(field, text),
        _ => value.ToString(),
    };

    private string? Text(string field, string text) => field switch
    {
        "stage" when Enum.TryParse<Stage>(text, out var stage) => stage.Words(),
        "rating" when Enum.TryParse<Rating>(text, out var rating) => rating.Step().Word,
        "stance" when Enum.TryParse<Stance>(text, out var stance) => stance.Sentence(),
        "state" when Enum.TryParse<AnchorState>(text, out var state) => PlaceWords.Of(state),
        "state" => Label(text),
        "reasons" when Enum.TryParse<PlacementReason>(text, out var reason) => PlaceWords.Of(reason),
        "answer" when Enum.TryParse<AnchorAnswer>(text, out var answer) => PlaceWords.Of(answer),
        _ when Guid.TryParse(text, out var id) => people.GetValueOrDefault(id)?.Name ?? titles.GetValueOrDefault(id) ?? text,
        _ when Moment().IsMatch(text) => TimeWords.Exact(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)),
        _ when DayField.Day(text) is { } day => TimeWords.Day(day),
        _ => text.Length == 0 ? null : text,
    };

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex WordStart();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
