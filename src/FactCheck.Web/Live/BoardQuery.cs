using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads what boards are made of.</summary>
internal static class BoardQuery
{
    private const int LongestQuote = 160;

    /// <summary>The claims of an article: those that are named, or all.</summary>
    public static async Task<IReadOnlyList<BoardClaim>> ClaimsAsync(NewsroomDb db, Guid articleId, Guid revisionId, IReadOnlyList<Guid>? only, CancellationToken cancel)
    {
        var claims = db.Claims.AsNoTracking().Where(claim => claim.Appearances.Any(each => each.ArticleId == articleId));
        if (only is not null)
        {
            claims = claims.Where(claim => only.Contains(claim.Id));
        }

        var rows = await claims.Select(claim => new
        {
            claim.Id,
            claim.Version,
            claim.Wording,
            claim.Claimant,
            claim.Stage,
            claim.RaisedBy,
            claim.DetailsNumber,
            Quote = claim.Appearances.Where(each => each.RevisionId == revisionId && each.RemovedAt == null && each.State != AnchorState.Orphaned)
                .OrderBy(each => each.Start).Select(each => each.Quote).FirstOrDefault(),
            Published = claim.PublishedNumber > 0 && !claim.Retracted,
            Rating = claim.Verdicts.Where(verdict => verdict.Number == claim.VerdictNumber).Select(verdict => (Rating?)verdict.Rating).FirstOrDefault(),
            Evidence = claim.Evidence.Count(piece => piece.WithdrawnAt == null),
            Places = claim.Appearances
                .Where(each => each.RevisionId == revisionId && each.RemovedAt == null)
                .OrderBy(each => each.Start)
                .Select(each => new BoardPlace(
                    each.Id, each.Version, each.Start, each.End, each.State,
                    (each.State == AnchorState.NeedsReview || each.State == AnchorState.Orphaned) && each.Answer == null))
                .ToList(),
        }).AsSingleQuery().ToListAsync(cancel);
        return [.. rows.Select(row => new BoardClaim(
            row.Id, row.Version, row.Wording, row.Claimant, row.Stage, row.Rating, row.Evidence, row.RaisedBy, row.Published, [.. row.Places])
        {
            DetailsNumber = row.DetailsNumber,
            Href = $"/desk/articles/{articleId}?claim={row.Id}",
            Quote = Beginning.Of(row.Quote ?? "", LongestQuote),
        })];
    }

    /// <summary>What entries after a sequence number did to claims, whether one changed the article itself, how many decided on its suggestions, and their newest number.</summary>
    public static async Task<(IReadOnlyList<BoardNews> News, bool Article, int Decisions, long Newest)> NewsAsync(
        NewsroomDb db, Guid articleId, long after, CancellationToken cancel)
    {
        var entries = await db.LogPayloads.AsNoTracking()
            .Where(entry => entry.Log == LogKind.Editorial && entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.ClaimId, entry.ItemId, entry.ArticleId, entry.Kind, entry.ActorId })
            .ToListAsync(cancel);
        return (
            [.. entries.Where(entry => entry.ClaimId is not null)
                .Select(entry => new BoardNews(entry.Sequence, entry.ClaimId!.Value, EntryKind.Named(entry.Kind)!, entry.ActorId))],
            entries.Any(entry => entry.ItemId == articleId || entry.Kind == EntryKind.Redacted.Name
                || (entry.ArticleId == articleId && entry.Kind == EntryKind.CheckPublished.Name)),
            entries.Count(entry => entry.ArticleId == articleId && (entry.Kind == EntryKind.SuggestionDismissed.Name || entry.Kind == EntryKind.SuggestionReopened.Name)),
            entries.Count == 0 ? after : entries[^1].Sequence);
    }
}
