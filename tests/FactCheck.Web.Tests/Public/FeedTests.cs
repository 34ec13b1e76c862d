using System.Net;
using System.Xml.Linq;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The feed with its archive, and the sitemap, when much was published.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_history = "http://purl.org/syndication/history/1.0";
    private static readonly XNamespace s_map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task From_page_to_page_of_the_archive_everything_that_stands_is_found()
    {
        await using var site = await PublishedSite.OpenAsync();
        await site.PublishOneAsync(await site.BringInAsync("Title"));
        using var reader = site.Reader();
        Assert.Null(Link(await FeedAsync(reader, "/feed.xml"), "prev-archive"));
        await MoreAsync(site, 119);
        var newest = await FeedAsync(reader, "/feed.xml");
        Assert.Empty(newest.Elements(s_history + "archive"));
        List<XElement> pages = [newest];
        while (Link(pages[^1], "prev-archive") is { } older)
        {
            pages.Add(await FeedAsync(reader, older));
            Assert.Single(pages[^1].Elements(s_history + "archive"));
            Assert.Equal(("http://localhost/feed.xml", older), (Link(pages[^1], "current"), Link(pages[^1], "self")));
            Assert.Equal(pages.Count > 2 ? Link(pages[^2], "self") : null, Link(pages[^1], "next-archive"));
        }

        Assert.Equal([50, 50, 50], pages.Select(page => page.Elements(s_atom + "entry").Count()));
        Assert.Equal(120, pages.SelectMany(Ids).Distinct().Count());
        Assert.All(pages, page => Assert.Equal("http://localhost/feed.xml", page.Element(s_atom + "id")!.Value));
        Assert.All(pages, page => Assert.Equal(page.Elements(s_atom + "entry").Max(Updated), Updated(page)));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/feed/archive/3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/feed/archive/0")).StatusCode);
    }

    [Fact]
    public async Task What_is_changed_later_stands_in_the_feed_and_no_longer_in_the_archive()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (id, slug) = await site.PublishOneAsync(await site.BringInAsync("Title"));
        await MoreAsync(site, 60);
        using var reader = site.Reader();
        var before = Ids(await FeedAsync(reader, "/feed/archive/1"));
        Assert.Contains($"urn:uuid:{id}", before);
        site.Site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.RetractAsync(id, "The source was forged.");
        Assert.Equal(before.Except([$"urn:uuid:{id}"]), Ids(await FeedAsync(reader, "/feed/archive/1")));
        var entry = (await FeedAsync(reader, "/feed.xml")).Elements(s_atom + "entry").First();
        Assert.Equal(($"urn:uuid:{id}", "Retracted"), (entry.Element(s_atom + "id")!.Value, entry.Element(s_atom + "category")!.Attribute("label")!.Value));
        Assert.Contains("The source was forged.", entry.Element(s_atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(10), Updated(entry) - DateTimeOffset.Parse(entry.Element(s_atom + "published")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"http://localhost/fact-checks/{slug}", Link(entry, "alternate"));
    }

    [Fact]
    public async Task The_feed_says_only_what_readers_of_feeds_know()
    {
        await using var site = await PublishedSite.OpenAsync();
        await site.PublishOneAsync(await site.BringInAsync("Title"));
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/feed.xml");
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal([s_atom.NamespaceName, "http://purl.org/dc/terms/"], feed.DescendantsAndSelf().Select(element => element.Name.NamespaceName).Distinct());
        var category = Assert.Single(feed.Descendants(s_atom + "category"));
        Assert.Equal(("False", "False", "http://localhost/how-we-check#ratings"),
            (category.Attribute("term")!.Value, category.Attribute("label")!.Value, category.Attribute("scheme")!.Value));
        Assert.Null(feed.Attribute(XNamespace.Xml + "lang"));
    }

    [Fact]
    public async Task Many_addresses_stand_in_several_sitemaps_and_none_is_missing()
    {
        await using var site = await PublishedSite.OpenAsync();
        await site.PublishOneAsync(await site.BringInAsync("Title"));
        using var reader = site.Reader();
        var few = await FeedAsync(reader, "/sitemap.xml");
        Assert.Equal(s_map + "urlset", few.Name);
        await MoreAsync(site, Sitemap.PageSize);
        var index = await FeedAsync(reader, "/sitemap.xml");
        Assert.Equal(s_map + "sitemapindex", index.Name);
        List<XElement> entries = [];
        foreach (var page in index.Descendants(s_map + "loc"))
        {
            entries.AddRange((await FeedAsync(reader, page.Value)).Elements(s_map + "url"));
        }

        Assert.Equal(few.Elements().Count() + Sitemap.PageSize, entries.Select(entry => entry.Element(s_map + "loc")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.EndsWith("Z", entry.Element(s_map + "lastmod")!.Value, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/sitemaps/fact-checks/3")).StatusCode);
    }

    private static string[] Ids(XElement feed) => [.. feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value)];

    private static DateTimeOffset Updated(XElement element) =>
        DateTimeOffset.Parse(element.Element(s_atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Link(XElement element, string relation) =>
        element.Elements(s_atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private static async Task<XElement> FeedAsync(HttpClient reader, string address) => XDocument.Parse(await reader.GetStringAsync(address)).Root!;

    // Copies of the first published fact-check, a second apart, below the desks: what matters is how many there are.
    private static async Task MoreAsync(PublishedSite site, int count)
    {
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = 0");
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE more(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM more WHERE i < {count})
            INSERT INTO PublishedCheck (Id, ClaimId, Number, Slug, Kind, ChangeNote, Content, PublishedAt, PublishedBy, Version)
            SELECT printf('00000000-0000-0000-0000-%012d', i), printf('00000000-0000-0000-0001-%012d', i), 1, 'check-' || i, Kind, ChangeNote, Content,
                PublishedAt + i * 1000, PublishedBy, Version FROM PublishedCheck, more WHERE PublishedCheck.rowid = 1
            """);
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = 1");
        site.Get<LiveFeed>().Publish(new(LogKind.Editorial, 0, EntryKind.CheckPublished, Guid.Empty, null, null, site.Site.Clock.GetUtcNow()));
    }
}
