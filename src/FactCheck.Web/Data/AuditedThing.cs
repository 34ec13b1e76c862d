using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// One sort of thing whose rows the log records. The closed list is the one place that knows their names; the model, the history and the removal of
/// words go by it, and a test fails when a table is missing from it.
/// </summary>
/// <param name="Name">The name in the log.</param>
/// <param name="Row">The class of its rows.</param>
/// <param name="One">One of them, in words.</param>
/// <param name="Many">Several of them, in words.</param>
public sealed record AuditedThing(string Name, Type Row, string One, string Many)
{
    /// <summary>Columns that the log leaves out and that hold words all the same.</summary>
    public IReadOnlyList<string> MoreWords { get; private init; } = [];

    /// <summary>The id of the claim that a row belongs to, or null.</summary>
    public Func<object, Guid?> ClaimOf { get; private init; } = _ => null;

    /// <summary>The id of the appearance through which a row belongs to a claim, or null.</summary>
    public Func<object, Guid?> AppearanceOf { get; private init; } = _ => null;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AuditedThing> All { get; } =
    [
        new("article", typeof(Article), "Article", "Details of articles"),
        new("edition", typeof(ArticleEdition), "What readers see of the article", "Editions of articles, as readers see them"),
        new("revision", typeof(Revision), "Text of the article", "Texts of articles") { MoreWords = [nameof(Revision.Text)] },
        new("claim", typeof(Claim), "Claim", "Claims") { ClaimOf = row => ((Claim)row).Id },
        new("appearance", typeof(Appearance), "Place in an article", "Marks in articles") { ClaimOf = row => ((Appearance)row).ClaimId },
        new("anchor", typeof(PastAnchor), "Earlier place in an article", "Earlier places in articles") { AppearanceOf = row => ((PastAnchor)row).AppearanceId },
        new("suggestion", typeof(Suggestion), "Suggestion of the machine", "Suggestions of the machine") { ClaimOf = row => ((Suggestion)row).ClaimId },
        new("evidence", typeof(Evidence), "Evidence", "Pieces of evidence") { ClaimOf = row => ((Evidence)row).ClaimId },
        new("verdict", typeof(Verdict), "Verdict", "Versions of verdicts") { ClaimOf = row => ((Verdict)row).ClaimId },
        new("check", typeof(PublishedCheck), "Published version", "Published versions") { ClaimOf = row => ((PublishedCheck)row).ClaimId },
        new("shown", typeof(ShownPlace), "Place in the text that readers see", "Places in texts that readers see") { ClaimOf = row => ((ShownPlace)row).ClaimId },
        new("epoch", typeof(Epoch), "Epoch of the log", "Epochs of the log"),
        new("redaction", typeof(Redaction), "Request to remove words", "Other requests to remove words") { MoreWords = [nameof(Redaction.Words)] },
        new("person", typeof(Person), "Person", "Names of people"),
        new("invitation", typeof(Invitation), "Invitation", "Invitations") { MoreWords = [nameof(Invitation.Email)] },
    ];

    /// <summary>The thing that the log calls by this name.</summary>
    public static AuditedThing Named(string name) => All.First(thing => thing.Name == name);

    /// <summary>The thing whose rows are of this class.</summary>
    public static AuditedThing Of(Type row) => All.First(thing => thing.Row == row);
}
