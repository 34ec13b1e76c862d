using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Entries about newer revisions and the answers to them, in words: one carries every claim of an article over, and nobody reads a thousand rows.</summary>
internal static class RevisionContent
{
    private static readonly HashSet<EntryKind> s_answers = [EntryKind.AppearanceConfirmed, EntryKind.AppearanceReselected, EntryKind.AppearanceGone];

    /// <summary>What a revision did to one claim, after the words of its kind; empty for other entries.</summary>
    public static string Told(EntryKind? kind, JsonObject content, Guid? claim) => kind == EntryKind.ArticleRevised && claim is { } id
        ? ": " + string.Join(" and ", Places(content, id).Select(State).Distinct().Order().Select(state => state switch
        {
            AnchorState.NeedsReview => "its words need review",
            AnchorState.Orphaned => "its words are gone",
            AnchorState.Moved => "its words were found again",
            _ => "its words stand unchanged",
        }).DefaultIfEmpty("its words stand unchanged"))
        : "";

    /// <summary>What changed, thing by thing; null for entries that are told like any other.</summary>
    public static IReadOnlyList<ThingChange>? Changes(EntryKind? kind, JsonObject content, FieldWords words, Guid? claim) => kind switch
    {
        _ when kind == EntryKind.ArticleRevised && claim is { } id => [.. Places(content, id).Select(place => EntryContent.Change(place, words))],
        _ when kind == EntryKind.ArticleRevised =>
            [.. Rows(content).Where(row => (string?)row["type"] is "article" or "revision").Select(row => EntryContent.Change(row, words)), Counts(content, words)],
        { } answer when s_answers.Contains(answer) => [Compared(content, words), .. EntryContent.Changes(content, words)],
        _ => null,
    };

    private static IEnumerable<JsonObject> Rows(JsonObject content) => content["changes"]!.AsArray().Select(row => row!.AsObject());

    private static IEnumerable<JsonObject> Places(JsonObject content, Guid claim) =>
        Rows(content).Where(row => (string?)row["type"] == "appearance" && (string?)row["after"]?["claimId"] == claim.ToString());

    private static AnchorState State(JsonObject place) => Enum.TryParse<AnchorState>((string?)place["after"]?["state"], out var state) ? state : AnchorState.Exact;

    private static ThingChange Counts(JsonObject content, FieldWords words)
    {
        var note = content["note"];
        var counts = (note?["places"] as JsonObject ?? []).Select(each => new FieldChange(words.Value("state", each.Key) ?? each.Key, null, $"{each.Value}"));
        return new("Places of claims", [.. counts, .. note?["address"] is { } address ? [new FieldChange("Fetched from", null, address.ToString())] : Array.Empty<FieldChange>()], []);
    }

    private static ThingChange Compared(JsonObject content, FieldWords words) => new("What the person compared", [.. new[]
    {
        new FieldChange("Words", content["note"]?["from"]?.ToString(), content["note"]?["to"]?.ToString()),
        new FieldChange(FieldWords.Label("score"), null, content["note"]?["score"]?.ToString()),
        new FieldChange(FieldWords.Label("reasons"), null, words.Value("reasons", content["note"]?["reasons"])),
    }.Where(field => field.Before is not null || field.After is not null)], []);
}
