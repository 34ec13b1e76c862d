using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Which entries' contents the public may open. A commitment opens as a whole, so an entry is opened only when everything in it was published: the
/// writing, submitting and approving of a version that was published, with the claim worded as published, and each publication itself, with what it
/// showed readers of its articles. Everything else of a claim's record stays closed: its time, kind, actor tag and place are proven, its content is not
/// shown. What the log says of itself, its keys and epochs, is always open.
/// </summary>
public sealed class Openings
{
    private static readonly string[] s_steps = [EntryKind.VerdictProposed.Name, EntryKind.VerdictSubmitted.Name, EntryKind.VerdictApproved.Name];
    private static readonly string[] s_ofItself = [EntryKind.KeysChanged.Name, EntryKind.EpochOpened.Name];

    private readonly HashSet<int> _verdicts;
    private readonly List<JsonObject> _published;

    /// <summary>Rules for one claim.</summary>
    /// <param name="versions">Its published versions.</param>
    public Openings(IEnumerable<PublishedCheck> versions)
    {
        var contents = versions.Select(version => version.Content).ToList();
        _verdicts = [.. contents.Select(content => content.VerdictNumber)];
        _published = [.. contents.Select(Claimed)];
    }

    /// <summary>Whether an entry's content may be opened.</summary>
    public bool May(string kind, string payload)
    {
        if (s_ofItself.Contains(kind))
        {
            return true;
        }

        var changes = CanonicalJson.Read(payload)!["changes"]!.AsArray().Select(change => change!.AsObject()).ToList();
        return _published.Count > 0 && (Publications.IsOne(kind)
            ? changes.All(change => change["type"]!.ToString() is "check" or "edition" or "shown" || IsPublishedState(change))
            : s_steps.Contains(kind) && changes.All(IsPublishedState));
    }

    private bool IsPublishedState(JsonObject change) =>
        new[] { change["before"], change["after"] }.OfType<JsonObject>().All(state => change["type"]!.ToString() switch
        {
            "claim" => state["quantities"] is null && _published.Any(known => known.All(member => JsonNode.DeepEquals(state[member.Key], member.Value))),
            "verdict" => _verdicts.Contains(state["number"]!.GetValue<int>()) && state["returnReason"] is null,
            _ => false,
        });

    private static JsonObject Claimed(CheckContent content) => new()
    {
        ["wording"] = content.Wording,
        ["claimant"] = content.Claimant,
        ["saidOn"] = content.SaidOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["context"] = content.Context,
    };
}
