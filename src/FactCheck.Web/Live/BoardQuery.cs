using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads what boards are made of.</summary>
internal static class BoardQuery
{
    /// <summary>The claims of an article that an entry after a sequence number touched, or all of them.</summary>
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
            Published = claim.PublishedNumber > 0 && !claim.Retracted,
            Rating = claim.Verdicts.Where(verdict => verdict.Number == claim.VerdictNumber).Select(verdict => (Rating?)verdict.Rating).FirstOrDefault(),
            Evidence = claim.Evidence.Count(piece => piece.WithdrawnAt == null),
            Sequence = db.LogPayloads.Where(entry => entry.ClaimId == claim.Id).Max(entry => (long?)entry.Sequence) ?? -1,
            Places = claim.Appearances
                .Where(each => each.RevisionId == revisionId && each.RemovedAt == null)
                .OrderBy(each => each.Start)
                .Select(each => new BoardPlace(each.Id, each.Start, each.End, each.State))
                .ToList(),
        }).AsSingleQuery().ToListAsync(cancel);
        return [.. rows.Select(row => new BoardClaim(
            row.Id, row.Version, row.Wording, row.Claimant, row.Stage, row.Rating, row.Evidence, row.RaisedBy, row.Published, row.Sequence, [.. row.Places]))];
    }

    /// <summary>The claims of the article that entries after a sequence number touched, and the newest of those numbers.</summary>
    public static async Task<(IReadOnlyList<Guid> ClaimIds, bool Article, long Newest)> TouchedAsync(
        NewsroomDb db, Guid articleId, long after, CancellationToken cancel)
    {
        var entries = await db.LogPayloads.AsNoTracking()
            .Where(entry => entry.Log == LogKind.Editorial && entry.Sequence > after)
            .Select(entry => new { entry.Sequence, entry.ClaimId, entry.ItemId })
            .ToListAsync(cancel);
        return (
            [.. entries.Where(entry => entry.ClaimId is not null).Select(entry => entry.ClaimId!.Value).Distinct()],
            entries.Any(entry => entry.ItemId == articleId),
            entries.Count == 0 ? after : entries.Max(entry => entry.Sequence));
    }
}
