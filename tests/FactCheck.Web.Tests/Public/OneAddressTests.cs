using System.Net;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Each page for readers has one address; whatever else can be taken for it leads there.</summary>
public sealed class OneAddressTests
{
    [Fact]
    public async Task Other_spellings_of_a_page_lead_to_it_for_good()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump", open: true);
        var (_, slug) = await site.PublishOneAsync(article);
        var (check, read) = ($"/fact-checks/{slug}", $"/articles/{article.Article.Slug}");
        using var reader = site.Reader();
        foreach (var (asked, leads) in new[]
        {
            ($"{check}/", check), (check.ToUpperInvariant(), check), ($"/Fact-Checks/{slug}", check), ($"/fact-checks/other-words-{Slug.Tail(slug)}", check),
            ($"/fact-checks/{Slug.Tail(slug)}", check), ($"{check}/versions/01", $"{check}/versions/1"), ($"{check}/versions/1/", $"{check}/versions/1"),
            ($"/fact-checks/older-words-{Slug.Tail(slug)}/versions/1", $"{check}/versions/1"), ($"{check}?utm_source=a%20b", $"{check}?utm_source=a%20b"),
            ($"{read}/?a=b", $"{read}?a=b"), ($"/ARTICLES/an-older-title-{Slug.Tail(article.Article.Slug)}", read), ("/articles/", "/articles"), ("/Articles?page=1", "/articles?page=1"),
            ("/Search?q=day", "/search?q=day"), ("/how-we-check/", "/how-we-check"), ("/Feed.xml", "/feed.xml"), ("/fact-checks", "/"), ("/feed", "/feed.xml"), ("/Fact-Checks/", "/"), ("/FEED/", "/feed.xml"),
            ($"/FACT-CHECKS/older-words-{Slug.Tail(slug)}/", check), ($"/fact-checks/older-words-{Slug.Tail(slug)}/versions/01", $"{check}/versions/1"),
            ($"/fact-checks/older-words-{Slug.Tail(slug)}/record.json", $"{check}/record.json"), ($"{check}/Record.json/", $"{check}/record.json"),
            ($"/articles/older-title-{Slug.Tail(article.Article.Slug)}/annotations.jsonld", $"{read}/annotations.jsonld"), ($"/{check}", check),
            ($"/fact-checks/{slug}//versions//1/", $"{check}/versions/1/"), ("//?a=b", "/?a=b"), ("/log/", "/log"),
            ("/log/Editorial/checkpoint/", "/log/editorial/checkpoint"),
            ("/log/editorial/proof/00", "/log/editorial/proof/0"), ("/log/policy/", "/log/policy"),
        })
        {
            Assert.Equal((asked, leads), (asked, await EndAsync(reader, asked)));
            using var away = await reader.GetAsync(Absolute($"/{asked}"));
            Assert.Equal(asked.Replace("//", "/", StringComparison.Ordinal), away.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task What_does_not_exist_or_is_not_open_leads_nowhere()
    {
        await using var site = await PublishedSite.OpenAsync();
        var closed = await site.BringInAsync("Not open yet");
        using var reader = site.Reader();
        foreach (var path in new[]
        {
            "/fact-checks/any-words-0123abcd", "/fact-checks/none", "/fact-checks/any-words-0123abcd/record.json",
            $"/articles/other-words-{Slug.Tail(closed.Article.Slug)}", $"/articles/{closed.Article.Slug}/",
        })
        {
            using var answer = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Міністерство: податки зросли на 12 %", "міністерство-податки-зросли-на-12")]
    [InlineData("قال الوزير إن الضرائب ارتفعت 12", "قال-الوزير-إن-الضرائب-ارتفعت-12")]
    public async Task A_wording_in_any_script_gives_an_address_that_says_it_and_works_everywhere(string wording, string words)
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"), wording);
        Assert.StartsWith($"{words}-", slug, StringComparison.Ordinal);
        var encoded = $"/fact-checks/{Uri.EscapeDataString(slug)}";
        using var reader = site.Reader();
        Assert.Equal(encoded, await EndAsync(reader, encoded));
        var page = await reader.PageAsync(encoded);
        Assert.Equal($"http://localhost{encoded}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"http://localhost{encoded}", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(encoded, (await reader.PageAsync("/")).QuerySelector(".check__claim a")!.GetAttribute("href"));
        var record = page.GetElementById("record")!.GetAttribute("data-record")!;
        using var opened = await reader.GetAsync(record);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        foreach (var path in new[] { "/feed.xml", "/sitemap.xml" })
        {
            Assert.Contains(encoded, await reader.GetStringAsync(path), StringComparison.Ordinal);
        }
    }

    // In one step at most.
    private static async Task<string> EndAsync(HttpClient reader, string path)
    {
        using var answer = await reader.GetAsync(Absolute(path));
        if (answer.StatusCode != HttpStatusCode.MovedPermanently)
        {
            return answer.StatusCode == HttpStatusCode.OK ? path : $"{path}: {answer.StatusCode}";
        }

        var to = answer.Headers.Location!.OriginalString;
        using var there = await reader.GetAsync(Absolute(to));
        return there.StatusCode == HttpStatusCode.OK || to.EndsWith("/1/", StringComparison.Ordinal) ? to : $"{to}: {there.StatusCode}";
    }

    private static Uri Absolute(string path) => new($"http://localhost{path}");
}
