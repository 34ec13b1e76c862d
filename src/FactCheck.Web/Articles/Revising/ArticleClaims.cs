using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The claims of an article as a new revision carries them over.</summary>
internal static class ArticleClaims
{
    /// <summary>All claims that stand or stood in the article, withdrawn ones too, with their places in it.</summary>
    public static Task<List<Claim>> LoadAsync(IQueryable<Claim> claims, Guid articleId, CancellationToken cancel) =>
        claims.Where(claim => claim.Appearances.Any(place => place.ArticleId == articleId))
            .Include(claim => claim.Appearances.Where(place => place.ArticleId == articleId)).ThenInclude(place => place.Past.OrderBy(past => past.Id))
            .OrderBy(claim => claim.Id).AsSplitQuery().ToListAsync(cancel);

    /// <summary>Tells the claims that stand in an article which readers do not see yet that it changed.</summary>
    public static async Task TellAsync(NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        if (!await db.ToReaders().AnyAsync(row => row.Id == articleId, cancel))
        {
            var approved = await db.Claims.Where(claim => claim.Stage == Stage.Approved
                && claim.Appearances.Any(place => place.ArticleId == articleId && place.RemovedAt == null)).ToListAsync(cancel);
            approved.ForEach(claim => claim.ArticleChanged());
        }
    }

    /// <summary>Finds the places of these claims in a text, as one of the texts that are read one at a time; null when it takes too long.</summary>
    public static async Task<ComparedPlaces?> CompareAsync(
        NewsroomDb db, ReadingGate gate, Article article, string text, IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var places = new ComparedPlaces(article.Id, text, article.Language);
        await places.ReadAsync(db, claims, cancel);
        return await gate.ReadAsync(token => places.Find(claims, token), cancel);
    }
}
