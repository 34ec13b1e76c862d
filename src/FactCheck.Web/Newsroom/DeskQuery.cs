using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads the newsroom's home: a fixed number of statements, however much there is.</summary>
public sealed class DeskQuery(IDbContextFactory<NewsroomDb> factory)
{
    private const int Newest = 8;

    /// <summary>All claims that stand, those changed last first.</summary>
    public async Task<IReadOnlyList<DeskClaim>> ClaimsAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var claims = await db.Claims.AsNoTracking()
            .Select(claim => new { claim.Id, claim.Wording, claim.Stage, claim.RaisedBy, claim.RaisedAt, claim.VerdictNumber, claim.Contributors }).ToListAsync(cancel);
        var places = (await db.Appearances.AsNoTracking().Where(place => place.RemovedAt == null).OrderBy(place => place.AddedAt)
            .Join(db.Articles, place => place.ArticleId, article => article.Id, (place, article) => new { place.ClaimId, article.Id, article.Title })
            .ToListAsync(cancel)).ToLookup(place => place.ClaimId);
        var verdicts = await db.Verdicts.AsNoTracking()
            .Join(db.Claims, verdict => new { verdict.ClaimId, verdict.Number }, claim => new { ClaimId = claim.Id, Number = claim.VerdictNumber },
                (verdict, _) => new { verdict.ClaimId, verdict.Rating, verdict.Authors, verdict.ReturnReason, verdict.ReturnedBy })
            .ToDictionaryAsync(verdict => verdict.ClaimId, cancel);
        var changed = await db.LogPayloads.AsNoTracking().Where(entry => entry.Log == LogKind.Editorial && entry.ClaimId != null)
            .GroupBy(entry => entry.ClaimId!.Value).Select(group => new { group.Key, At = group.Max(entry => entry.At) })
            .ToDictionaryAsync(row => row.Key, row => row.At, cancel);
        return [.. claims.Where(claim => places.Contains(claim.Id)).Select(claim =>
        {
            var verdict = verdicts.GetValueOrDefault(claim.Id);
            var titles = places[claim.Id].DistinctBy(place => place.Id).ToList();
            return new DeskClaim(claim.Id, claim.Wording, claim.Stage, claim.RaisedBy, titles[0].Id, titles[0].Title, titles.Count,
                verdict?.Rating, verdict?.Authors ?? [], claim.Contributors ?? [], verdict?.ReturnedBy, verdict?.ReturnReason, changed.GetValueOrDefault(claim.Id, claim.RaisedAt));
        }).OrderByDescending(claim => claim.ChangedAt)];
    }

    /// <summary>The fact-checks published last, one line for each claim.</summary>
    public async Task<IReadOnlyList<DeskCheck>> PublishedAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var checks = await db.PublishedChecks.AsNoTracking().Where(check => db.Claims.Any(claim => claim.Id == check.ClaimId && claim.PublishedNumber == check.Number))
            .OrderByDescending(check => check.PublishedAt).Take(Newest).ToListAsync(cancel);
        return [.. checks.Select(check => new DeskCheck(check.Slug, check.Content.Wording, check.Content.Rating, check.Kind, check.PublishedAt))];
    }

    /// <summary>What was done last in the newsroom.</summary>
    public async Task<IReadOnlyList<DeskEntry>> ActivityAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.LogPayloads.AsNoTracking().Where(entry => entry.Log == LogKind.Editorial)
            .OrderByDescending(entry => entry.Sequence).Take(Newest)
            .Select(entry => new DeskEntry(entry.Kind, entry.ActorId, entry.At, entry.ClaimId, entry.ArticleId,
                db.Claims.Where(claim => claim.Id == entry.ClaimId).Select(claim => claim.Wording).FirstOrDefault()
                ?? db.Articles.Where(article => article.Id == entry.ArticleId).Select(article => article.Title).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
