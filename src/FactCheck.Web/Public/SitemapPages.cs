using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An address for search engines, and when what stands there changed last.</summary>
internal sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt);

/// <summary>The addresses that search engines are told.</summary>
internal static class SitemapPages
{
    // What the newsroom says about its work is written in the program.
    private static readonly DateTimeOffset s_built = new(File.GetLastWriteTimeUtc(typeof(SitemapPages).Assembly.Location));

    /// <summary>The pages that are neither fact-checks nor articles.</summary>
    public static async Task<IReadOnlyList<SitemapEntry>> OwnAsync(NewsroomDb db, CancellationToken cancel)
    {
        var published = await db.PublishedChecks.AsNoTracking().OrderByDescending(check => check.PublishedAt)
            .Select(check => (DateTimeOffset?)check.PublishedAt).FirstOrDefaultAsync(cancel);
        var last = await db.LastShownAsync(cancel);
        var shown = await db.ShownBetween(last - 1, last).Select(edition => (DateTimeOffset?)edition.ShownAt).FirstOrDefaultAsync(cancel);
        return [new("/", published ?? s_built), new("/articles", shown ?? s_built), new("/how-we-check", s_built)];
    }

    /// <summary>Fact-checks that stand, by the row of their first version.</summary>
    public static async Task<IReadOnlyList<SitemapEntry>> ChecksAsync(NewsroomDb db, long after, long to, CancellationToken cancel)
    {
        // Beginning with the rows of the page, or the database would look through all that was ever published.
        var checks = await (
            from first in db.PublishedBetween(after, to)
            join check in db.NewestChecks() on first.ClaimId equals check.ClaimId
            where first.Number == 1 && check.Kind != ChangeKind.Retraction
            select new { check.Slug, check.PublishedAt }).ToListAsync(cancel);
        return [.. checks.OrderByDescending(check => check.PublishedAt).Select(check => new SitemapEntry(ReaderPaths.Check(check.Slug), check.PublishedAt))];
    }

    /// <summary>Articles that readers may see, by the row of their first edition, each with the time at which readers were last shown its text.</summary>
    public static async Task<IReadOnlyList<SitemapEntry>> ArticlesAsync(NewsroomDb db, long after, long to, CancellationToken cancel)
    {
        var articles = await (
            from first in db.ShownBetween(after, to)
            join article in db.ToReaders() on first.ArticleId equals article.Id
            where first.Number == 1
            select new { article.Slug, article.CreatedAt, article.Edition.ShownAt }).ToListAsync(cancel);
        return [.. articles.OrderByDescending(article => article.CreatedAt).Select(article => new SitemapEntry(ReaderPaths.Article(article.Slug), article.ShownAt))];
    }
}
