namespace FactCheck.Domain;

/// <summary>What an editor made of a sentence that the machine suggested.</summary>
public enum SuggestionState
{
    /// <summary>A claim was raised from it.</summary>
    Accepted,

    /// <summary>It is not suggested any more.</summary>
    Dismissed,

    /// <summary>The dismissal was taken back.</summary>
    Reopened,
}

/// <summary>An editor's decision on one sentence that the machine suggested. It has a score, never a rating.</summary>
public sealed class Suggestion : Audited
{
    private Suggestion()
    {
    }

    /// <summary>The article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>The revision in which the sentence stood.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>The sentence.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>Where it begins, in UTF-16 units of the revision's text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>How worth checking the machine thought it, 0 to 1000.</summary>
    public int Score { get; private set; }

    /// <summary>Why, as names of reasons.</summary>
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    /// <summary>The decision.</summary>
    public SuggestionState State { get; private set; }

    /// <summary>The claim that was raised from it.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }
}
