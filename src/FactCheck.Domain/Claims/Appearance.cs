namespace FactCheck.Domain;

/// <summary>A place where a claim stands in an article.</summary>
public sealed class Appearance : Audited
{
    private readonly List<PastAnchor> _past = [];

    private Appearance()
    {
    }

    internal Appearance(Guid claimId, Place place, Guid addedBy, DateTimeOffset addedAt)
    {
        ClaimId = claimId;
        ArticleId = place.ArticleId;
        RevisionId = place.RevisionId;
        (Quote, Prefix, Suffix, Start, End, State) = place.Anchor;
        AddedBy = addedBy;
        AddedAt = addedAt;
    }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The article in which it stands.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>The capture that the anchor points into.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>Where in the text.</summary>
    public Anchor Anchor => new(Quote, Prefix, Suffix, Start, End, State);

    /// <summary>The words as they stand there.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What stands before them.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What stands after them.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Where they begin, in UTF-16 units of the revision's text.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end, in UTF-16 units of the revision's text.</summary>
    public int End { get; private set; }

    /// <summary>How sure the place is.</summary>
    public AnchorState State { get; private set; }

    /// <summary>How alike the words are to those of the revision before, 0 to 1000; null while it stands where a person marked it.</summary>
    public int? Score { get; private set; }

    /// <summary>Why the place that was found for it has its state.</summary>
    public IReadOnlyList<PlacementReason>? Reasons { get; private set; }

    /// <summary>What a person said of the place that was found for it.</summary>
    public AnchorAnswer? Answer { get; private set; }

    /// <summary>Who said it.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Where it stood in earlier revisions.</summary>
    public IReadOnlyList<PastAnchor> Past => _past;

    /// <summary>When it was marked, UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Who marked it.</summary>
    public Guid AddedBy { get; private set; }

    /// <summary>When it was taken off, UTC; null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Who took it off.</summary>
    public Guid? RemovedBy { get; private set; }

    /// <summary>Whether it still stands.</summary>
    public bool Stands => RemovedAt is null;

    /// <summary>Whether a person has to look at the place that was found for it.</summary>
    public bool WaitsForAnswer => Stands && Answer is null && State is AnchorState.NeedsReview or AnchorState.Orphaned;

    /// <summary>Where it stood as a publication quotes it: as it stands, or where its words last stood for sure when they are gone.</summary>
    public StoodAt Quoted => State == AnchorState.Orphaned ? Sure : new(RevisionId, Anchor);

    /// <summary>The last words that were sure: marked or confirmed by a person, or found unchanged in meaning.</summary>
    public StoodAt Sure =>
        Anchors.FirstOrDefault(each => each.Anchor.State is AnchorState.Exact or AnchorState.Moved) ?? LastStood ?? Anchors.First();

    /// <summary>The last words that were sure before the newest revision came in; those of now when it never stood anywhere else.</summary>
    public StoodAt SureBefore =>
        Anchors.Skip(1).FirstOrDefault(each => each.Anchor.State is AnchorState.Exact or AnchorState.Moved) ?? Sure;

    /// <summary>The newest words that it had in a revision, doubtful ones included; null when it never stood anywhere.</summary>
    public StoodAt? LastStood => Anchors.FirstOrDefault(each => each.Anchor.State != AnchorState.Orphaned);

    // Newest first.
    private IEnumerable<StoodAt> Anchors =>
        _past.Select(each => new StoodAt(each.RevisionId, each.Anchor)).Append(new(RevisionId, Anchor)).Reverse();

    internal void Remove(Guid by, DateTimeOffset at)
    {
        (RemovedBy, RemovedAt) = (by, at);
        Raise();
    }

    internal void Restore()
    {
        (RemovedBy, RemovedAt) = (null, null);
        Raise();
    }

    internal void Carry(Guid revisionId, Carried carried)
    {
        _past.Add(new(this));
        RevisionId = revisionId;
        (Quote, Prefix, Suffix, Start, End, State) = carried.Anchor;
        (Score, Reasons) = (carried.Score, carried.Reasons);
        if (Answer != AnchorAnswer.Gone || State != AnchorState.Orphaned)
        {
            (Answer, AnsweredBy, AnsweredAt) = (null, null, null);
        }

        Raise();
    }

    internal void Confirm(Actor actor, DateTimeOffset now)
    {
        (End, State) = (Start + Quote.Length, AnchorState.Moved);
        Say(AnchorAnswer.SameClaim, actor, now);
    }

    internal void Reselect(Actor actor, Place place, DateTimeOffset now)
    {
        RevisionId = place.RevisionId;
        (Quote, Prefix, Suffix, Start, End, State) = place.Anchor;
        (Score, Reasons) = (null, null);
        Say(AnchorAnswer.Reselected, actor, now);
    }

    internal void Lose(Actor actor, DateTimeOffset now)
    {
        (End, State) = (Start, AnchorState.Orphaned);
        Say(AnchorAnswer.Gone, actor, now);
    }

    private void Say(AnchorAnswer answer, Actor actor, DateTimeOffset now)
    {
        (Answer, AnsweredBy, AnsweredAt) = (answer, actor.Id, now);
        Raise();
    }
}

/// <summary>Where words stood in one revision.</summary>
public sealed record StoodAt(Guid RevisionId, Anchor Anchor);

/// <summary>Words selected in one capture of an article.</summary>
public sealed record Place(Guid ArticleId, Guid RevisionId, Anchor Anchor);
