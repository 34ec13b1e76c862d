namespace FactCheck.Domain;

/// <summary>Where an appearance stands in a newer revision, and why.</summary>
public sealed record Carried(Anchor Anchor, int Score, IReadOnlyList<PlacementReason> Reasons);

/// <summary>
/// Carries the places of an article's claims over to a newer revision. What was sure is placed from its revision. A doubt that nobody answered is
/// measured against the last words that were sure, never against the doubtful ones, and stays until a person answers it or those very words stand
/// there again. What is gone comes back as a doubt.
/// </summary>
/// <param name="articleId">The article.</param>
/// <param name="revisionId">The newer revision.</param>
/// <param name="text">Its text.</param>
/// <param name="place">Where a range of an earlier revision's text stands in the newer text.</param>
public sealed class Carrying(Guid articleId, Guid revisionId, string text, Func<Guid, TextRange, Placement> place)
{
    /// <summary>The article.</summary>
    public Guid ArticleId => articleId;

    /// <summary>The newer revision.</summary>
    public Guid RevisionId => revisionId;

    /// <summary>Carries over by comparing texts; each earlier one is compared once, when the first place asks for it, and each place looked for once.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="revisionId">The newer revision.</param>
    /// <param name="text">Its text.</param>
    /// <param name="earlier">The texts of the earlier revisions that places stood in.</param>
    /// <param name="language">BCP 47 tag of the texts' language.</param>
    public static Carrying Over(Guid articleId, Guid revisionId, string text, IReadOnlyDictionary<Guid, string> earlier, string language)
    {
        Dictionary<Guid, Placing> compared = [];
        Dictionary<(Guid From, TextRange Range), Placement> found = [];
        return new(articleId, revisionId, text, Place);

        Placement Place(Guid from, TextRange range)
        {
            if (found.TryGetValue((from, range), out var known))
            {
                return known;
            }

            if (!compared.TryGetValue(from, out var placing))
            {
                compared[from] = placing = Placing.Between(earlier[from], text, language);
            }

            return found[(from, range)] = placing.Place(range);
        }
    }

    /// <summary>The same comparison, for the revision that the text became.</summary>
    public Carrying To(Guid revision) => new(articleId, revision, text, place);

    /// <summary>Where an appearance stands in the newer revision.</summary>
    public Carried Of(Appearance appearance) => appearance.State switch
    {
        AnchorState.NeedsReview => Doubted(appearance),
        AnchorState.Orphaned => Lost(appearance),
        _ => Known(appearance.Anchor, From(new(appearance.RevisionId, appearance.Anchor))),
    };

    private Carried Doubted(Appearance appearance)
    {
        var sure = appearance.Sure;
        var fromSure = From(sure);
        if (IsSure(fromSure) && Known(sure.Anchor, fromSure) is var back && back.Anchor.Quote == sure.Anchor.Quote)
        {
            return back;
        }

        var fromHere = From(new(appearance.RevisionId, appearance.Anchor));
        var agrees = fromSure.State != AnchorState.Orphaned && (fromHere.State == AnchorState.Orphaned || Overlap(fromSure, fromHere));
        var found = agrees ? fromSure : fromHere;
        IReadOnlyList<PlacementReason> doubts = appearance.Reasons ?? [];
        return found.State == AnchorState.Orphaned
            ? Known(appearance.Anchor, found)
            : Doubt(appearance.Anchor, found, !IsSure(found) ? found.Reasons : agrees ? [.. found.Reasons.Union(doubts)] : doubts);
    }

    private Carried Lost(Appearance appearance)
    {
        var found = From(appearance.Sure);
        if (found.State == AnchorState.Orphaned && appearance.LastStood is { } last && last != appearance.Sure)
        {
            found = From(last);
        }

        // Somebody said that it is gone: only the very words that were sure undo that.
        var isBack = appearance.Answer == AnchorAnswer.Gone ? IsSure(found) : found.State != AnchorState.Orphaned;
        return isBack
            ? Doubt(appearance.Anchor, found, [PlacementReason.CameBack, .. found.Reasons])
            : Gone(appearance.Anchor, found.Start, appearance.Score ?? 0, appearance.Reasons ?? found.Reasons);
    }

    private Placement From(StoodAt stood) => place(stood.RevisionId, new(stood.Anchor.Start, stood.Anchor.End));

    private Carried Known(Anchor before, Placement found) =>
        found.State != AnchorState.Orphaned && Anchor.At(text, found.Start, found.End) is { } anchor
            ? new(anchor with { State = found.State }, found.Score, found.Reasons)
            : Gone(before, found.Start, found.Score, found.Reasons);

    private Carried Doubt(Anchor before, Placement found, IReadOnlyList<PlacementReason> reasons) =>
        Known(before, found with { State = AnchorState.NeedsReview, Reasons = reasons });

    private Carried Gone(Anchor before, int at, int score, IReadOnlyList<PlacementReason> reasons)
    {
        var gap = Graphemes.Floor(text, at);
        return new(before with { Start = gap, End = gap, State = AnchorState.Orphaned }, score, reasons);
    }

    private static bool IsSure(Placement found) => found.State is AnchorState.Exact or AnchorState.Moved;

    private static bool Overlap(Placement one, Placement other) => one.Start < other.End && other.Start < one.End;
}
