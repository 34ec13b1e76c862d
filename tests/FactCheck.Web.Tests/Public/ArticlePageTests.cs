using AngleSharp.Html.Parser;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ArticlePageTests
{
    [Fact]
    public async Task Only_published_claims_are_marked_with_a_note_that_leads_to_the_fact_check()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        await site.RaiseAsync(article, "600,000 soldiers", "Not published");
        var (_, slug) = await site.PublishOneAsync(article);
        var page = new HtmlParser().ParseDocument(await site.ReadAsync($"/articles/{article.Article.Slug}"));
        var mark = Assert.Single(page.QuerySelectorAll("mark"));
        Assert.Equal("within “24 hours”", mark.TextContent);
        Assert.Equal($"/fact-checks/{slug}", mark.QuerySelector("a")!.GetAttribute("href"));
        var note = Assert.Single(page.QuerySelectorAll(".sidenote a"));
        Assert.Equal($"/fact-checks/{slug}", note.GetAttribute("href"));
        Assert.Contains("False", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("ul.text__list > li").Length);
        Assert.Contains("Trump suggested he could resolve the conflict within “24 hours” if elected", page.QuerySelector("p.block")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlapping_fact_checks_are_both_noted_and_the_text_stays_whole()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        await site.PublishOneAsync(article);
        var second = await site.RaiseAsync(article, "“24 hours” if elected", "Second claim");
        await site.AttachAsync(second, new(Stance.Context, EvidenceKind.Source, "Source", null, null, null, null, null));
        await site.PublishAsync(second, new(Rating.Misleading, "Summary.", "Reasons."));
        var page = new HtmlParser().ParseDocument(await site.ReadAsync($"/articles/{article.Article.Slug}"));
        Assert.Equal(3, page.QuerySelectorAll("mark").Length);
        Assert.Single(page.QuerySelectorAll("mark.mark--2"));
        Assert.Equal(2, page.QuerySelectorAll(".sidenote").Length);
        Assert.StartsWith("Opening words. Trump suggested he could resolve the conflict within “24 hours” if elected, although",
            page.QuerySelector("p.block")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData("ku-Latn", "ltr")]
    [InlineData("uk", "ltr")]
    [InlineData("en-GB", "ltr")]
    public void A_language_has_its_direction(string language, string direction) => Assert.Equal(direction, TextDirection.Of(language));

    [Fact]
    public async Task The_text_has_its_language_and_direction()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Title", open: true, language: "ar");
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_and_sitemap_are_well_formed_and_name_what_is_published()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Title & <more>");
        var (_, slug) = await site.PublishOneAsync(article, "A \u0085 <claim> & more \U0001F600");
        using var reader = site.Reader();
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = System.Xml.Linq.XDocument.Parse(await reader.GetStringAsync("/feed.xml")).Root!;
        var entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal("False: “A \n <claim> & more \U0001F600”", entry.Element(atom + "title")!.Value);
        Assert.Equal($"http://localhost/fact-checks/{slug}", entry.Element(atom + "link")!.Attribute("href")!.Value);
        foreach (var required in new[] { "id", "title", "updated" })
        {
            Assert.NotEmpty(feed.Element(atom + required)!.Value);
            Assert.NotEmpty(entry.Element(atom + required)!.Value);
        }

        var map = System.Xml.Linq.XDocument.Parse(await reader.GetStringAsync("/sitemap.xml")).Root!;
        var paths = map.Elements().Select(url => new Uri(url.Elements().First().Value).AbsolutePath).ToList();
        Assert.Equal(["/", "/articles", "/how-we-check", $"/fact-checks/{slug}"], paths.Take(4));
        Assert.Contains($"/articles/{article.Article.Slug}", paths);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await reader.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_begins_with_its_own_title_has_it_once()
    {
        await using var site = await PublishedSite.OpenAsync();
        const string Text = "# The bridge\n\nIt was closed.";
        var (article, revision, _) = Article.BringIn(
            new Actor(site.Editor, Role.Editor), new("The bridge", null, null, null, null, "en", true), new(Text, "md", TextBlocks.FromMarkdown(Text)), site.Site.Clock.GetUtcNow());
        await using (var db = await site.Site.Factory.BeginAsync())
        {
            db.AddRange(article!, revision!);
            await db.CommitAsync(site.Editor, EntryKind.ArticleAdded, Subject.Of(article!));
        }

        var page = new HtmlParser().ParseDocument(await site.ReadAsync($"/articles/{article!.Slug}"));
        Assert.Equal(["The bridge", "It was closed."], page.QuerySelectorAll("h1, .block").Select(element => element.TextContent.Trim()));
    }

    [Fact]
    public async Task Many_fact_checks_stand_on_pages()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Title");
        for (var number = 0; number <= FrontView.PageSize; number++)
        {
            site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
            await site.PublishOneAsync(article);
        }

        var parser = new HtmlParser();
        Assert.Equal(FrontView.PageSize, parser.ParseDocument(await site.ReadAsync("/")).QuerySelectorAll("article.check").Length);
        Assert.Single(parser.ParseDocument(await site.ReadAsync("/?page=2")).QuerySelectorAll("article.check"));
        using var reader = site.Reader();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await reader.GetAsync("/?page=3")).StatusCode);
    }
}
