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

    /// <summary>Whether the sentence is not suggested again.</summary>
    public bool Stands => State != SuggestionState.Reopened;

    /// <summary>
    /// An editor's decision on a sentence. The earlier decision on the same words, if there is one, becomes this one: of two editors who decide at once the
    /// second is told.
    /// </summary>
    /// <param name="earlier">The article's row for these very words.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="revision">The article's newest revision.</param>
    /// <param name="sentence">The sentence as the machine sees it now.</param>
    /// <param name="state">What is decided.</param>
    /// <param name="claimId">The claim that was raised, for an acceptance.</param>
    /// <param name="now">When.</param>
    public static (Suggestion? Decided, Refusal? Refusal) Decide(
        Suggestion? earlier, Actor actor, Revision revision, SentenceWorth sentence, SuggestionState state, Guid? claimId, DateTimeOffset now)
    {
        if (RefusalOf(earlier, actor, state) is { } refusal)
        {
            return (null, refusal);
        }

        var decided = earlier ?? new Suggestion { ArticleId = revision.ArticleId };
        decided.RevisionId = revision.Id;
        decided.Quote = revision.Text[sentence.Range.Start..sentence.Range.End];
        (decided.Start, decided.End) = (sentence.Range.Start, sentence.Range.End);
        (decided.Score, decided.Reasons) = (sentence.Score, [.. sentence.Reasons.Select(reason => reason.ToString())]);
        (decided.State, decided.ClaimId, decided.DecidedBy, decided.DecidedAt) = (state, claimId, actor.Id, now);
        if (earlier is not null)
        {
            decided.Raise();
        }

        return (decided, null);
    }

    /// <summary>What the decision teaches; null when it was taken back or its reasons are not known any more.</summary>
    public static WorthChoice? ChoiceOf(SuggestionState state, IEnumerable<string> reasons)
    {
        var known = reasons.Select(name => Enum.TryParse<WorthReason>(name, out var reason) ? reason : (WorthReason?)null).OfType<WorthReason>().ToList();
        return state == SuggestionState.Reopened || known.Count == 0 ? null : new(known, state == SuggestionState.Accepted);
    }

    private static Refusal? RefusalOf(Suggestion? earlier, Actor actor, SuggestionState state)
    {
        if (!actor.IsEditor)
        {
            return Refusal.NotAllowed("Only an editor may decide on what the machine suggests. Select the words to raise a claim yourself.");
        }

        return (state, earlier?.State ?? SuggestionState.Reopened) switch
        {
            (SuggestionState.Reopened, SuggestionState.Dismissed) => null,
            (SuggestionState.Reopened, _) => Refusal.NotNow("This suggestion is not dismissed."),
            (_, SuggestionState.Accepted) => Refusal.NotNow("A claim was raised from this suggestion already."),
            (_, SuggestionState.Dismissed) => Refusal.NotNow("Somebody dismissed this suggestion already."),
            _ => null,
        };
    }
}
