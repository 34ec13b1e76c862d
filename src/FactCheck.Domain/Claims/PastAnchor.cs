namespace FactCheck.Domain;

/// <summary>Where an appearance stood in an earlier revision, as it was when a newer one came in. Never changed.</summary>
public sealed class PastAnchor : Audited
{
    private PastAnchor()
    {
    }

    internal PastAnchor(Appearance appearance)
    {
        AppearanceId = appearance.Id;
        RevisionId = appearance.RevisionId;
        (Quote, Prefix, Suffix, Start, End, State) = appearance.Anchor;
        (Score, Reasons) = (appearance.Score, appearance.Reasons);
        (Answer, AnsweredBy, AnsweredAt) = (appearance.Answer, appearance.AnsweredBy, appearance.AnsweredAt);
    }

    /// <summary>The appearance.</summary>
    public Guid AppearanceId { get; private set; }

    /// <summary>The revision.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>The anchor on that revision.</summary>
    public Anchor Anchor => new(Quote, Prefix, Suffix, Start, End, State);

    /// <summary>The words; for an orphan the last ones.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What stands before them.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What stands after them.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Where they begin, in UTF-16 units of that revision's text.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end.</summary>
    public int End { get; private set; }

    /// <summary>How sure the place was.</summary>
    public AnchorState State { get; private set; }

    /// <summary>How alike the words were to those of the revision before, 0 to 1000; null for the revision on which they were marked.</summary>
    public int? Score { get; private set; }

    /// <summary>Why it had its state.</summary>
    public IReadOnlyList<PlacementReason>? Reasons { get; private set; }

    /// <summary>What a person said of the place.</summary>
    public AnchorAnswer? Answer { get; private set; }

    /// <summary>Who said it.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }
}
