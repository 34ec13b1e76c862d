namespace FactCheck.Domain;

/// <summary>A verdict as typed.</summary>
/// <param name="Rating">The label.</param>
/// <param name="Summary">A sentence or two that stand alone.</param>
/// <param name="Justification">Markdown; [E2] refers to the piece of evidence with that number.</param>
public sealed record VerdictDraft(Rating Rating, string Summary, string Justification)
{
    internal IEnumerable<Problem?> Problems()
    {
        yield return Problem.In("Rating", Enum.IsDefined(Rating) ? null : "Choose a rating.");
        yield return Problem.In("Summary", Typed.Problem(Summary, "The summary", Limits.Summary));
        yield return Problem.In("Summary", EvidenceReference.In(Summary ?? "").FirstOrDefault() is { Text: var reference }
            ? $"The summary has {reference} in it. It is read alone, without the evidence below it: refer to evidence in the justification."
            : null);
        yield return Problem.In("Justification", Typed.Problem(Justification, "The justification", Limits.Justification));
    }
}

/// <summary>One version of a claim's verdict. Its words never change; a new wording is a new version.</summary>
public sealed class Verdict : Audited
{
    private Verdict()
    {
    }

    internal Verdict(Guid claimId, int number, VerdictDraft draft, Guid authorId, IEnumerable<Guid> authors, DateTimeOffset writtenAt)
    {
        ClaimId = claimId;
        Number = number;
        Rating = draft.Rating;
        Summary = Typed.Clean(draft.Summary) ?? "";
        Justification = Typed.Clean(draft.Justification) ?? "";
        AuthorId = authorId;
        Authors = [.. authors.Append(authorId).Distinct()];
        WrittenAt = writtenAt;
    }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Counts the claim's versions from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The label.</summary>
    public Rating Rating { get; private set; }

    /// <summary>A sentence or two that stand alone.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Markdown; [E2] refers to the piece of evidence with that number.</summary>
    public string Justification { get; private set; } = "";

    /// <summary>Who wrote this version.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Everybody who wrote this version or one that it came from. None of them may approve it.</summary>
    public IReadOnlyList<Guid> Authors { get; private set; } = [];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When an author submitted it; null when it was not, or an edit voided it.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who submitted it.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>When an editor approved it; null when not, or an edit voided it.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Who approved it.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>When an editor asked for changes.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Who asked.</summary>
    public Guid? ReturnedBy { get; private set; }

    /// <summary>What the editor asked for.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>What the submission covers, and from an approval on what that covers; null while neither stands.</summary>
    public ApprovalCover? Cover { get; private set; }

    /// <summary>The draft that this version holds, for a form to start from.</summary>
    public VerdictDraft Draft => new(Rating, Summary, Justification);

    internal void Submit(Guid by, DateTimeOffset at, Claim claim)
    {
        (SubmittedBy, SubmittedAt) = (by, at);
        (ReturnedBy, ReturnedAt, ReturnReason) = (null, null, null);
        Raise();
        Cover = ApprovalCover.Of(claim);
    }

    internal void Approve(Guid by, DateTimeOffset at, Claim claim)
    {
        (ApprovedBy, ApprovedAt) = (by, at);
        Raise();
        Cover = ApprovalCover.Of(claim);
    }

    // The words that are quoted from a place stay as they were submitted or approved, its row does not.
    internal void Follow(Guid placeId, int before, int after)
    {
        Cover = Cover?.Follow(placeId, before, after);
        Raise();
    }

    // Back to the editors: what was approved is not what stands there now, and the submission holds.
    internal void Unapprove()
    {
        (ApprovedBy, ApprovedAt) = (null, null);
        Raise();
    }

    internal void Return(Guid by, DateTimeOffset at, string reason)
    {
        (ReturnedBy, ReturnedAt, ReturnReason) = (by, at, reason);
        (SubmittedBy, SubmittedAt, Cover) = (null, null, null);
        Raise();
    }

    internal void Void()
    {
        if (SubmittedAt is null && ApprovedAt is null)
        {
            return;
        }

        (SubmittedBy, SubmittedAt, ApprovedBy, ApprovedAt, Cover) = (null, null, null, null, null);
        Raise();
    }
}
