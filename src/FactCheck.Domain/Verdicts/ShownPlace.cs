namespace FactCheck.Domain;

/// <summary>
/// Where the words that a published version checked stand in another text of the article: the one that readers see. Written by editors' acts, never
/// changed; the newest of a place counts.
/// </summary>
public sealed class ShownPlace : Audited
{
    private ShownPlace()
    {
    }

    /// <summary>The article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The capture in which the words were checked.</summary>
    public Guid CheckedRevisionId { get; private set; }

    /// <summary>Where they begin there.</summary>
    public int CheckedStart { get; private set; }

    /// <summary>Where they end there.</summary>
    public int CheckedEnd { get; private set; }

    /// <summary>Counts what readers were told of this place in this text from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The capture that readers see.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>Where the words stand in it.</summary>
    public Anchor Anchor => new(Quote, Prefix, Suffix, Start, End, State);

    /// <summary>The words; for an orphan the last ones.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What stands before them.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What stands after them.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Where they begin.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end.</summary>
    public int End { get; private set; }

    /// <summary>How sure the place is.</summary>
    public AnchorState State { get; private set; }

    /// <summary>What a person said of the place.</summary>
    public AnchorAnswer? Answer { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the first text was captured that says it otherwise than it was checked, UTC; null while it says the same.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The place that was checked.</summary>
    public (Guid ClaimId, Guid RevisionId, int Start, int End) Checked => (ClaimId, CheckedRevisionId, CheckedStart, CheckedEnd);

    /// <summary>Where a checked place stands in a text; null when it never stood there.</summary>
    /// <param name="frozen">The place as it was published.</param>
    /// <param name="place">The mark that it came from.</param>
    /// <param name="revisionId">The text that readers see.</param>
    /// <param name="captured">When the article's texts were captured.</param>
    /// <param name="last">What readers were told of it last.</param>
    public static ShownPlace? Of(
        CheckAppearance frozen, Appearance place, Guid revisionId, IReadOnlyDictionary<Guid, DateTimeOffset> captured, ShownPlace? last)
    {
        if (place.In(revisionId) is not var (anchor, answer, answeredAt))
        {
            return null;
        }

        var shown = new ShownPlace
        {
            ArticleId = place.ArticleId,
            ClaimId = place.ClaimId,
            CheckedRevisionId = frozen.RevisionId,
            CheckedStart = frozen.Anchor.Start,
            CheckedEnd = frozen.Anchor.End,
            Number = (last?.Number ?? 0) + 1,
            RevisionId = revisionId,
            Answer = answer,
            AnsweredAt = answeredAt,
            Since = SinceWhen(frozen, place, revisionId, captured),
        };
        (shown.Quote, shown.Prefix, shown.Suffix, shown.Start, shown.End, shown.State) = anchor;
        return last is not null && last.Says == shown.Says ? null : shown;
    }

    private (Anchor Anchor, AnchorAnswer? Answer, DateTimeOffset? AnsweredAt, DateTimeOffset? Since) Says => (Anchor, Answer, AnsweredAt, Since);

    // A text that is older than the one that was checked says nothing about what became of the words.
    private static DateTimeOffset? SinceWhen(CheckAppearance frozen, Appearance place, Guid revisionId, IReadOnlyDictionary<Guid, DateTimeOffset> captured)
    {
        var stood = place.Until(revisionId).ToList();
        return stood.Exists(each => each.RevisionId == frozen.RevisionId)
            ? stood.AsEnumerable().Reverse().TakeWhile(each => each.Anchor.State == AnchorState.Orphaned || each.Anchor.Quote != frozen.Anchor.Quote)
                .Select(each => captured.TryGetValue(each.RevisionId, out var at) ? at : (DateTimeOffset?)null).LastOrDefault(at => at is not null)
            : null;
    }
}
