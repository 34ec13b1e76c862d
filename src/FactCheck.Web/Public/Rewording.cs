using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What readers are told of an article whose words changed after they were checked.</summary>
public enum RewordingKind
{
    /// <summary>The change may matter, and nobody of the newsroom has looked yet.</summary>
    Doubted,

    /// <summary>The words are gone, and nobody has looked yet.</summary>
    Missing,

    /// <summary>Other words, no change of meaning found.</summary>
    Reworded,

    /// <summary>A person found that it is the same claim.</summary>
    Confirmed,

    /// <summary>A person marked where the claim stands now.</summary>
    Reselected,

    /// <summary>A person found that the article does not say it any more.</summary>
    Gone,
}

/// <summary>Words that were checked, against what the article says now.</summary>
/// <param name="Kind">What is known of the change.</param>
/// <param name="CheckedNumber">The revision that was checked.</param>
/// <param name="CheckedAt">When that was captured, UTC.</param>
/// <param name="Was">The words that were checked.</param>
/// <param name="IsNow">What the article says now; empty when nothing is left.</param>
/// <param name="Since">When the first revision was captured that says it otherwise, UTC.</param>
/// <param name="AnsweredAt">When a person looked, UTC.</param>
/// <param name="Language">BCP 47 tag of the article.</param>
public sealed record Rewording(
    RewordingKind Kind, int CheckedNumber, DateTimeOffset CheckedAt, string Was, string IsNow, DateTimeOffset Since, DateTimeOffset? AnsweredAt, string Language)
{
    /// <summary>Whether the reader is to be told before reading on.</summary>
    public bool IsLoud => Kind is RewordingKind.Doubted or RewordingKind.Missing;

    /// <summary>How the words of a checked place changed; null when the text that readers see says them as they were checked.</summary>
    /// <param name="was">The words that were checked.</param>
    /// <param name="seen">The text in which they were checked.</param>
    /// <param name="shown">Where they stand in the text that readers see.</param>
    /// <param name="language">BCP 47 tag of the article.</param>
    public static Rewording? Of(string was, Revision seen, ShownPlace shown, string language) => shown.Since is { } since
        ? new(KindOf(shown), seen.Number, seen.CapturedAt, was, shown.State == AnchorState.Orphaned ? "" : shown.Quote, since, shown.AnsweredAt, language)
        : null;

    private static RewordingKind KindOf(ShownPlace place) => (place.Answer, place.State) switch
    {
        (AnchorAnswer.SameClaim, _) => RewordingKind.Confirmed,
        (AnchorAnswer.Reselected, _) => RewordingKind.Reselected,
        (AnchorAnswer.Gone, _) => RewordingKind.Gone,
        (_, AnchorState.Orphaned) => RewordingKind.Missing,
        (_, AnchorState.NeedsReview) => RewordingKind.Doubted,
        _ => RewordingKind.Reworded,
    };
}
