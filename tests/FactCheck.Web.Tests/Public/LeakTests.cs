using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LeakTests
{
    // One word for each unpublished thing; none of them may stand in any answer to a reader.
    private static readonly string[] s_secrets =
    [
        "zqwording", "zqclaimant", "zqcontext", "zqtitle", "zqquote", "zqnote", "zqfile", "zqsummary", "zqjustification", "zqclosed", "zqhidden", "zqlater",
    ];

    [Fact]
    public async Task Nothing_unpublished_stands_in_any_answer_to_a_reader()
    {
        await using var site = await PublishedSite.OpenAsync();
        var open = await site.BringInAsync("Putin congratulates Trump", open: true);
        var (published, slug) = await site.PublishOneAsync(open);
        var closed = await site.BringInAsync("zqclosed article", "A zqhidden text within “24 hours”.");
        var claimId = await site.RaiseAsync(open, "600,000 soldiers", "zqwording claim", "zqclaimant");
        await site.AttachAsync(claimId, new(Stance.Supports, EvidenceKind.File, "zqtitle", null, "https://zqtitle.example/", null, "zqquote", "zqnote", null,
            new(PublishedSite.FileHash, "zqfile.csv", "text/csv", 4)));
        await site.Get<VerdictDesk>().ProposeAsync(site.Writer, new(claimId, new(Rating.Satire, "zqsummary", "zqjustification"), 0));

        // A published claim that is being worked on again: what readers see is the version that was frozen.
        var claim = await site.ClaimAsync(published);
        await site.Get<ClaimDesk>().EditAsync(site.Writer, new(published, new("zqlater wording", "zqclaimant", false, null, "zqcontext"), claim.DetailsNumber));
        await site.AttachAsync(published, new(Stance.Context, EvidenceKind.Source, "zqlater title", null, null, null, null, "zqlater"));
        await site.Get<ClaimDesk>().AddAppearanceAsync(site.Writer, new(new(published, 1), new(closed.Article.Id, closed.Revision.Id, 0, 10)));
        await site.Get<VerdictDesk>().ProposeAsync(site.Writer, new(published, new(Rating.Satire, "zqlater summary", "zqlater"), 1));

        using var reader = site.Reader();
        var paths = await PathsAsync(site, slug, claimId, closed.Article, reader);
        Assert.True(paths.Count > 30);
        foreach (var path in paths)
        {
            using var answer = await reader.GetAsync(path);
            var body = await answer.Content.ReadAsStringAsync();
            var all = path.StartsWith("/search", StringComparison.Ordinal) ? Regex.Replace(body, "(value|href)=\"[^\"]*\"|Nothing found for “[^”]*”", "", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture) : body;
            Assert.DoesNotContain(s_secrets, secret => all.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("Satire</span>", path.StartsWith("/how", StringComparison.Ordinal) ? "" : all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_closed_article_answers_as_one_that_does_not_exist()
    {
        await using var site = await PublishedSite.OpenAsync();
        var closed = await site.BringInAsync("A closed article");
        using var reader = site.Reader();
        using var one = await reader.GetAsync($"/articles/{closed.Article.Slug}");
        using var other = await reader.GetAsync("/articles/no-such-article");
        Assert.Equal(HttpStatusCode.NotFound, one.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        var (first, second) = (Same(await one.Content.ReadAsStringAsync()), Same(await other.Content.ReadAsStringAsync()));
        Assert.Equal(first.Replace(closed.Article.Slug, "no-such-article", StringComparison.Ordinal), second);
        Assert.Contains("There is no such page", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_and_closing_an_article_opens_and_closes_every_way_to_it()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, _) = await site.BringInAsync("Opened later");
        Assert.DoesNotContain("Opened later", await site.ReadAsync("/articles") + await site.ReadAsync("/search?q=opened"), StringComparison.Ordinal);
        await SetOpenAsync(site, article.Id, open: true);
        Assert.Contains("Opened later", await site.ReadAsync("/articles"), StringComparison.Ordinal);
        Assert.Contains("1 result", await site.ReadAsync("/search?q=opened"), StringComparison.Ordinal);
        await SetOpenAsync(site, article.Id, open: false);
        Assert.DoesNotContain("Opened later", await site.ReadAsync("/articles") + await site.ReadAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await site.ReadAsync("/search?q=opened"), StringComparison.Ordinal);
    }

    private static async Task SetOpenAsync(PublishedSite site, Guid id, bool open)
    {
        await using var db = await site.Site.Factory.BeginAsync();
        var article = await db.Articles.SingleAsync(row => row.Id == id);
        Assert.Null(article.Edit(new(article.Title, article.Publisher, article.Author, article.PublishedOn, article.Address, article.Language, open), article.Version));
        await db.CommitAsync(site.Editor, EntryKind.ArticleEdited, Subject.Of(article));
    }

    private static async Task<List<string>> PathsAsync(PublishedSite site, string slug, Guid claimId, Article closed, HttpClient reader)
    {
        List<string> paths =
        [
            "/", "/?page=2", "/articles", "/how-we-check", "/feed.xml", "/sitemap.xml", "/robots.txt", $"/fact-checks/{slug}",
            $"/articles/{closed.Slug}/annotations.jsonld",
            $"/fact-checks/{slug}/versions/1", $"/fact-checks/{slug}/versions/2", $"/fact-checks/{slug}/versions/0", $"/fact-checks/{claimId}",
            $"/articles/{closed.Slug}", $"/articles/{closed.Id}", $"/files/{PublishedSite.FileHash}", "/desk", "/desk/search?q=zqwording",
            .. s_secrets.Select(secret => $"/search?q={secret}"), .. s_secrets.Select(secret => $"/search?q={secret}&kind=claim"),
            "/search?q=24+hours", "/search?q=600%2C000", "/search?q=soldiers", "/search?q=day",
        ];
        foreach (var path in paths.ToList())
        {
            var body = await (await reader.GetAsync(path)).Content.ReadAsStringAsync();
            paths.AddRange(Regex.Matches(body, "href=\"(?<path>/[^\"#]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Select(link => WebUtility.HtmlDecode(link.Groups["path"].Value)));
        }

        return [.. paths.Distinct().Where(path => !path.Contains(".css", StringComparison.Ordinal))];
    }

    // Tokens and state differ from answer to answer.
    private static string Same(string page) => Regex.Replace(page, "<!--Blazor.*?-->|value=\"CfDJ[^\"]*\"", "", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
