using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The claims of an article as a new revision carries them over.</summary>
internal static class ArticleClaims
{
    /// <summary>All claims that stand or stood in the article, withdrawn ones too, with their places in it and the newest verdict.</summary>
    public static Task<List<Claim>> LoadAsync(IQueryable<Claim> claims, Guid articleId, CancellationToken cancel) =>
        claims.Where(claim => claim.Appearances.Any(place => place.ArticleId == articleId))
            .Include(claim => claim.Appearances.Where(place => place.ArticleId == articleId)).ThenInclude(place => place.Past.OrderBy(past => past.Id))
            .Include(claim => claim.Verdicts.OrderByDescending(verdict => verdict.Number).Take(1))
            .OrderBy(claim => claim.Id).AsSplitQuery().ToListAsync(cancel);

    /// <summary>Carries places of these claims over to a text. Only the texts are read that a place may have to be looked up in.</summary>
    public static async Task<Carrying> CarryingAsync(
        NewsroomDb db, Article article, Guid revisionId, string text, IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var stood = claims.SelectMany(claim => claim.Appearances)
            .SelectMany(place => new[] { place.RevisionId, place.Sure.RevisionId, place.LastStood?.RevisionId }).OfType<Guid>().Distinct().ToList();
        var earlier = await db.Revisions.AsNoTracking().Where(row => stood.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Text, cancel);
        return Carrying.Over(article.Id, revisionId, text, earlier, article.Language);
    }
}
