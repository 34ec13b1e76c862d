using System.Text;
using System.Xml;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What search engines may visit, and the list of it.</summary>
internal static class Sitemap
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Most = 20_000;

    public static IResult Robots(HttpContext http, SiteSettings site) => TypedResults.Text(
        $"User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /search\nSitemap: {site.Absolute(http.Request, "/sitemap.xml")}\n",
        "text/plain", Encoding.UTF8);

    public static async Task<IResult> GetAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var checks = await db.NewestChecks().Where(check => check.Kind != ChangeKind.Retraction).OrderByDescending(check => check.PublishedAt)
            .Select(check => check.Slug).Take(Most).ToListAsync(cancel);
        var articles = await db.ToReaders().OrderByDescending(article => article.CreatedAt).Select(article => article.Slug).Take(Most).ToListAsync(cancel);
        string[] paths =
        [
            "/", "/articles", "/how-we-check",
            .. checks.Select(ReaderPaths.Check), .. articles.Select(ReaderPaths.Article),
        ];
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Schema);
            foreach (var path in paths)
            {
                xml.WriteStartElement("url", Schema);
                xml.WriteElementString("loc", Schema, site.Absolute(http.Request, path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
