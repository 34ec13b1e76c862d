using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads a claim for its panel: a handful of statements by key, however much hangs on it.</summary>
public sealed class ClaimQuery(IDbContextFactory<NewsroomDb> factory, PeopleNames people)
{
    /// <summary>The claim as it is now, or null.</summary>
    public async Task<ClaimView?> FindAsync(Guid claimId, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var claim = await db.Claims.AsNoTracking()
            .WithPlaces().Include(row => row.Evidence)
            .Include(row => row.Verdicts.OrderByDescending(verdict => verdict.Number).Take(1))
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == claimId, cancel);
        if (claim is null)
        {
            return null;
        }

        var corrected = EntryKind.QuantitiesCorrected.Name;
        var rows = await db.LogPayloads.AsNoTracking()
            .Where(entry => entry.ClaimId == claimId && entry.Log == LogKind.Editorial).OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Kind, entry.ActorId, entry.At, Payload = entry.Kind == corrected ? entry.Payload : null }).ToListAsync(cancel);
        var entries = rows.ConvertAll(row => new ClaimEntry(row.Kind, row.ActorId, row.At, EvidenceIn(row.Payload)));
        var ids = claim.Appearances.Select(each => each.ArticleId)
            .Concat(claim.Evidence.Select(piece => piece.Passage?.ArticleId).OfType<Guid>()).Distinct().ToList();
        var seen = await db.ToReaders().Where(article => ids.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancel);
        var articles = (await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).ToListAsync(cancel)).ToDictionary(
            article => article.Id,
            article => new ClaimArticle(article.Id, article.Slug, article.Title, article.Language, seen.Contains(article.Id) ? null : article.Face));
        return new(claim, await people.AllAsync(cancel), articles, entries);
    }

    private static Guid? EvidenceIn(string? payload) =>
        payload is not null && CanonicalJson.Read(payload)?["changes"]?.AsArray().FirstOrDefault(change => change?["type"]?.ToString() == "evidence") is { } piece
            ? Guid.Parse(piece["id"]!.ToString())
            : null;
}
