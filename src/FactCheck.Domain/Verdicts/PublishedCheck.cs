using System.Text.Json.Serialization;

namespace FactCheck.Domain;

/// <summary>What sort of change a published version is.</summary>
public enum ChangeKind
{
    /// <summary>The first publication.</summary>
    First,

    /// <summary>Something was wrong and is put right.</summary>
    Correction,

    /// <summary>Something new is known.</summary>
    Update,

    /// <summary>The same, said more clearly.</summary>
    Clarification,

    /// <summary>The fact-check is taken back.</summary>
    Retraction,
}

/// <summary>One published version of a fact-check, frozen. Readers see only these.</summary>
public sealed class PublishedCheck : Audited
{
    private PublishedCheck()
    {
    }

    internal PublishedCheck(
        Guid claimId, int number, string slug, ChangeKind kind, string? changeNote, CheckContent content, Guid by, DateTimeOffset at)
    {
        ClaimId = claimId;
        Number = number;
        Slug = slug;
        Kind = kind;
        ChangeNote = changeNote;
        Content = content;
        PublishedBy = by;
        PublishedAt = at;
    }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Counts the claim's published versions from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The name in the public address; the same for all versions.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What sort of change it is.</summary>
    public ChangeKind Kind { get; private set; }

    /// <summary>What changed and why; null for the first.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>Everything that readers see.</summary>
    public CheckContent Content { get; private set; } = null!;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Who published it.</summary>
    public Guid PublishedBy { get; private set; }
}

/// <summary>The frozen content of a published version. People are ids; what they were called on the day of publication is in the security log.</summary>
public sealed record CheckContent(
    string Wording,
    string? Claimant,
    DateOnly? SaidOn,
    string? Context,
    Rating Rating,
    string Summary,
    string Justification,
    int VerdictNumber,
    IReadOnlyList<Guid> Authors,
    Guid ApprovedBy,
    DateTimeOffset ApprovedAt,
    IReadOnlyList<CheckEvidence> Evidence,
    IReadOnlyList<CheckAppearance> Appearances,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ClaimantKind? ClaimantKind = null)
{
    /// <summary>BCP 47 tags of the languages of the articles in which the claim stood, as far as they were frozen.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Languages => [.. Appearances.Select(place => place.Article?.Language).OfType<string>().Distinct()];

    /// <summary>The language of one of its texts; null for English.</summary>
    /// <param name="text">The text.</param>
    public string? LanguageOf(string? text) => PieceLanguage.Of(text, Languages);
}

/// <summary>A piece of evidence as published; Number is what [E2] in the justification refers to.</summary>
public sealed record CheckEvidence(
    int Number, Stance Stance, EvidenceKind Kind, string Title, string? Publisher, string? Address, DateOnly? PublishedOn,
    string? Quote, string? Note, PassageRef? Passage, FileRef? File);

/// <summary>
/// A place where the claim stood when it was published, and what readers were told of its article. Versions of before that was frozen do not have it.
/// </summary>
public sealed record CheckAppearance(
    Guid ArticleId, Guid RevisionId, Anchor Anchor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArticleFace? Article = null);
