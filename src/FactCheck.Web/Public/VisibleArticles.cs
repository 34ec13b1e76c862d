using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An article as readers see it: its newest edition, under the address and in the order in which it came in.</summary>
public sealed class VisibleArticle
{
    /// <summary>The article.</summary>
    public Guid Id { get; init; }

    /// <summary>The name in its address, made once when it was brought in.</summary>
    public required string Slug { get; init; }

    /// <summary>When it was brought in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>What readers were shown last.</summary>
    public required ArticleEdition Edition { get; init; }
}

/// <summary>Which articles readers may see, and what of them: readers' pages ask here and never for the article itself.</summary>
internal static class VisibleArticles
{
    /// <summary>The newest editions of the articles that an editor opened to readers, and of those that a published version of a fact-check names.</summary>
    public static IQueryable<VisibleArticle> ToReaders(this NewsroomDb db) =>
        from article in db.Articles.AsNoTracking()
        where article.OpenToReaders || db.Database.SqlQuery<Guid>($"SELECT ArticleId AS Value FROM CheckedArticle").Contains(article.Id)
        join edition in db.ArticleEditions.AsNoTracking() on article.Id equals edition.ArticleId
        where edition.Number == db.ArticleEditions.Where(other => other.ArticleId == article.Id).Max(other => other.Number)
        select new VisibleArticle { Id = article.Id, Slug = article.Slug, CreatedAt = article.CreatedAt, Edition = edition };

    /// <summary>The newest published versions that name places of an article, without retractions.</summary>
    public static async Task<List<PublishedCheck>> StandingChecksAsync(this NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        var ids = await db.NamingAsync(articleId, cancel);
        return await db.NewestChecks().Where(check => check.Kind != ChangeKind.Retraction && ids.Contains(check.Id)).ToListAsync(cancel);
    }

    /// <summary>The published versions that name places of an article.</summary>
    public static Task<List<Guid>> NamingAsync(this NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        var text = articleId.ToString();
        return db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT c.Id AS Value FROM PublishedCheck c, json_each(c.Content, '$.appearances') place
            WHERE json_extract(place.value, '$.articleId') = {text}
            """).ToListAsync(cancel);
    }

    /// <summary>The newest published version of each fact-check.</summary>
    public static IQueryable<PublishedCheck> NewestChecks(this NewsroomDb db) => db.PublishedChecks.AsNoTracking().NewestOf(db);
}
