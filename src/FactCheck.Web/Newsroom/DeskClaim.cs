using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A claim in the newsroom's lists, with the first of the articles in which it stands, what the newest verdict says and who wrote it, and who else changed
/// what stands under it.
/// </summary>
public sealed record DeskClaim(
    Guid Id, string Wording, Stage Stage, Guid RaisedBy, Guid ArticleId, string ArticleTitle, int Articles, Rating? Rating,
    IReadOnlyList<Guid> Authors, IReadOnlyList<Guid> Contributors, Guid? ReturnedBy, string? ReturnReason, DateTimeOffset ChangedAt)
{
    /// <summary>Where the work on it goes on.</summary>
    public string Address => $"/desk/articles/{ArticleId}?claim={Id}";

    /// <summary>Whether it waits for this person: to be approved or published by an editor, or to be finished by an author.</summary>
    public bool WaitsFor(Guid personId, bool isEditor) => Stage switch
    {
        Stage.InReview => isEditor && !Authors.Contains(personId) && !Contributors.Contains(personId),
        Stage.Approved => isEditor,
        Stage.Drafted or Stage.ChangesRequested => Authors.Contains(personId),
        _ => false,
    };
}

/// <summary>A published fact-check in the newsroom's list.</summary>
public sealed record DeskCheck(string Slug, string Wording, Rating Rating, ChangeKind Kind, DateTimeOffset PublishedAt);

/// <summary>Something that was done, with the words of the claim or the title of the article.</summary>
public sealed record DeskEntry(string Kind, Guid ActorId, DateTimeOffset At, Guid? ClaimId, Guid? ArticleId, string? Words)
{
    /// <summary>Where it can be seen.</summary>
    public string? Address => ArticleId is null ? null : $"/desk/articles/{ArticleId}" + (ClaimId is null ? "" : $"?claim={ClaimId}");

    /// <summary>What was done, in words that follow a name.</summary>
    public string Act => EntryKind.Named(Kind)?.Words ?? Kind;
}
