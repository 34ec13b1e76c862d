using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The worked examples of seeds/examples.json. People are named by their e-mail, articles by their file.</summary>
internal sealed record Examples(IReadOnlyList<ExampleClaim> Claims)
{
    /// <summary>Reads the file beside the app.</summary>
    public static Examples Read() =>
        JsonSerializer.Deserialize<Examples>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "examples.json")), StoredJson.Options)!;
}

/// <summary>A claim with all that was done on it, in this order. Without a claimant, the claimant is marked as unknown.</summary>
internal sealed record ExampleClaim(
    string Article, string Words, string Wording, string? Claimant, string? Context, string RaisedBy, IReadOnlyList<ExampleEvidence> Evidence,
    IReadOnlyList<ExampleVerdict> Verdicts, ExampleReason? Retraction, ExampleReason? Withdrawal)
{
    public ClaimDetails Details => new(Wording, Claimant, Claimant is null, null, Context);

    /// <summary>Everybody who works on it.</summary>
    public IEnumerable<string> People =>
        new[] { RaisedBy, Retraction?.By, Withdrawal?.By }.Concat(Evidence.Select(piece => piece.By)).Concat(Verdicts.SelectMany(verdict => verdict.People)).OfType<string>();
}

/// <summary>A source, or a passage of an article, which has the article's title when it is given none.</summary>
internal sealed record ExampleEvidence(
    string By, Stance Stance, string? Title, string? Publisher, string? Address, DateOnly? PublishedOn, string? Quote, string? Note, ExamplePassage? Passage);

/// <summary>Words of an article.</summary>
internal sealed record ExamplePassage(string Article, string Words);

/// <summary>A version of the verdict, and how far it went. Published after another one, it says what sort of change it is, and why.</summary>
internal sealed record ExampleVerdict(
    string By, Rating Rating, string Summary, string Justification, bool IsSubmitted, string? ReturnedBy, string? ReturnReason, string? ApprovedBy, string? PublishedBy,
    ChangeKind Change, string? ChangeNote)
{
    public VerdictDraft Draft => new(Rating, Summary, Justification);

    public IEnumerable<string?> People => [By, ReturnedBy, ApprovedBy, PublishedBy];
}

/// <summary>Who took something back, and why.</summary>
internal sealed record ExampleReason(string By, string Reason);
