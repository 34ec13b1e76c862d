using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// What search engines may visit, and the list of it (sitemaps.org): one list as long as it is short, else an index of lists of which each is read by itself.
/// </summary>
internal static class Sitemap
{
    /// <summary>Rows behind one list. The protocol allows 50,000 addresses.</summary>
    public const int PageSize = 1_000;

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IResult Robots(HttpContext http, SiteSettings site) => TypedResults.Text(
        $"User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /search\nSitemap: {site.Absolute(http.Request, "/sitemap.xml")}\n",
        "text/plain", Encoding.UTF8);

    /// <summary>The list or the index, at which everything begins.</summary>
    public static async Task<IResult> GetAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var (checks, articles) = (await db.LastPublishedAsync(cancel), await db.LastShownAsync(cancel));
        if (checks <= PageSize && articles <= PageSize)
        {
            return Write(http, site, "urlset", "url",
                [.. await SitemapPages.OwnAsync(db, cancel), .. await SitemapPages.ChecksAsync(db, 0, PageSize, cancel), .. await SitemapPages.ArticlesAsync(db, 0, PageSize, cancel)]);
        }

        var pages = Numbers(checks).Select(number => $"/sitemaps/fact-checks/{number}").Concat(Numbers(articles).Select(number => $"/sitemaps/articles/{number}"));
        return Write(http, site, "sitemapindex", "sitemap", [.. pages.Prepend("/sitemaps/pages").Select(path => new SitemapEntry(path, null))]);
    }

    /// <summary>The pages that are neither fact-checks nor articles.</summary>
    public static async Task<IResult> OwnAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return Write(http, site, "urlset", "url", await SitemapPages.OwnAsync(db, cancel));
    }

    /// <summary>The fact-checks that were first published then.</summary>
    public static async Task<IResult> ChecksAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, int number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return IsPage(number, await db.LastPublishedAsync(cancel))
            ? Write(http, site, "urlset", "url", await SitemapPages.ChecksAsync(db, (number - 1L) * PageSize, (long)number * PageSize, cancel))
            : TypedResults.NotFound();
    }

    /// <summary>The articles that readers were first shown then.</summary>
    public static async Task<IResult> ArticlesAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, int number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return IsPage(number, await db.LastShownAsync(cancel))
            ? Write(http, site, "urlset", "url", await SitemapPages.ArticlesAsync(db, (number - 1L) * PageSize, (long)number * PageSize, cancel))
            : TypedResults.NotFound();
    }

    private static bool IsPage(int number, long rows) => number >= 1 && (number - 1L) * PageSize < rows;

    private static IEnumerable<int> Numbers(long rows) => Enumerable.Range(1, (int)((rows + PageSize - 1) / PageSize));

    private static FileContentHttpResult Write(HttpContext http, SiteSettings site, string root, string element, IReadOnlyList<SitemapEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Schema);
            foreach (var entry in entries)
            {
                xml.WriteStartElement(element, Schema);
                xml.WriteElementString("loc", Schema, site.Absolute(http.Request, entry.Path));
                if (entry.ChangedAt is { } at)
                {
                    xml.WriteElementString("lastmod", Schema, XmlConvert.ToString(at.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ"));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
