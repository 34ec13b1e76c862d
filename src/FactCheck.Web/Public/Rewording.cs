using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>How the words of a frozen place changed; null when they stand in the newest revision as they were checked.</summary>
    /// <param name="frozen">The place that was checked.</param>
    /// <param name="place">The appearance that it came from.</param>
    /// <param name="revisions">The article's revisions.</param>
    /// <param name="language">BCP 47 tag of the article.</param>
    public static Rewording? Of(CheckAppearance frozen, Appearance place, IReadOnlyDictionary<Guid, RevisionDay> revisions, string language)
    {
        if (Says(place.Anchor, frozen) || !revisions.TryGetValue(frozen.RevisionId, out var seen))
        {
            return null;
        }

        var since = place.Past.Select(past => (past.RevisionId, past.Anchor)).Append((place.RevisionId, place.Anchor)).Reverse()
            .TakeWhile(each => !Says(each.Anchor, frozen)).Select(each => revisions.GetValueOrDefault(each.RevisionId)).OfType<RevisionDay>()
            .MinBy(revision => revision.Number);
        return since is null ? null : new(
            KindOf(place), seen.Number, seen.CapturedAt, frozen.Anchor.Quote, place.State == AnchorState.Orphaned ? "" : place.Quote, since.CapturedAt, place.AnsweredAt, language);
    }

    /// <summary>The days on which articles were captured.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RevisionDay>> DaysAsync(NewsroomDb db, IReadOnlyCollection<Guid> articleIds, CancellationToken cancel) =>
        await db.Revisions.AsNoTracking().Where(row => articleIds.Contains(row.ArticleId))
            .Select(row => new RevisionDay(row.Id, row.Number, row.CapturedAt)).ToDictionaryAsync(row => row.Id, cancel);

    private static bool Says(Anchor anchor, CheckAppearance frozen) => anchor.State != AnchorState.Orphaned && anchor.Quote == frozen.Anchor.Quote;

    private static RewordingKind KindOf(Appearance place) => (place.Answer, place.State) switch
    {
        (AnchorAnswer.SameClaim, _) => RewordingKind.Confirmed,
        (AnchorAnswer.Reselected, _) => RewordingKind.Reselected,
        (AnchorAnswer.Gone, _) => RewordingKind.Gone,
        (_, AnchorState.Orphaned) => RewordingKind.Missing,
        (_, AnchorState.NeedsReview) => RewordingKind.Doubted,
        _ => RewordingKind.Reworded,
    };
}

/// <summary>When a revision was captured.</summary>
public sealed record RevisionDay(Guid Id, int Number, DateTimeOffset CapturedAt);
