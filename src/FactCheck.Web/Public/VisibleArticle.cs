using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Which articles readers may see.</summary>
internal static class VisibleArticle
{
    /// <summary>Articles open to readers, and those that a published version of a fact-check names.</summary>
    public static IQueryable<Article> VisibleArticles(this NewsroomDb db) => db.Articles.AsNoTracking()
        .Where(article => article.OpenToReaders || db.Database.SqlQuery<Guid>($"SELECT ArticleId AS Value FROM CheckedArticle").Contains(article.Id));

    /// <summary>The newest published versions that name places of an article, without retractions.</summary>
    public static async Task<List<PublishedCheck>> StandingChecksAsync(this NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        var text = articleId.ToString();
        var ids = await db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT c.Id AS Value FROM PublishedCheck c, json_each(c.Content, '$.appearances') place
            WHERE json_extract(place.value, '$.articleId') = {text}
            """).ToListAsync(cancel);
        return await db.NewestChecks().Where(check => check.Kind != ChangeKind.Retraction && ids.Contains(check.Id)).ToListAsync(cancel);
    }

    /// <summary>The newest published version of each fact-check.</summary>
    public static IQueryable<PublishedCheck> NewestChecks(this NewsroomDb db) => db.PublishedChecks.AsNoTracking()
        .Where(check => !db.PublishedChecks.Any(later => later.ClaimId == check.ClaimId && later.Number > check.Number));
}
