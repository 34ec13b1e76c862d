using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Finds articles by words of their titles, and passages in them.</summary>
public sealed class ArticleSearch(IDbContextFactory<NewsroomDb> factory)
{
    private const int Shown = 8;

    /// <summary>At most eight articles whose title has all these words, in any case and with or without accents; newest first.</summary>
    public async Task<IReadOnlyList<ClaimArticle>> ByTitleAsync(string words, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var titles = await db.Articles.AsNoTracking().OrderByDescending(article => article.CreatedAt)
            .Select(article => new ClaimArticle(article.Id, article.Slug, article.Title, article.Language)).ToListAsync(cancel);
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. titles.Where(article => wanted.All(word => Has(article.Title, word))).Take(Shown)];
    }

    /// <summary>Where words stand in the newest capture of an article.</summary>
    public async Task<(Guid RevisionId, IReadOnlyList<FoundPassage> Places)> InArticleAsync(Guid articleId, string words, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var revision = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Number)
            .Select(row => new { row.Id, row.Text }).FirstOrDefaultAsync(cancel);
        return revision is null ? (Guid.Empty, []) : (revision.Id, PassageFinder.Find(revision.Text, words));
    }

    private static bool Has(string title, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
