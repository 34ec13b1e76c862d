using System.Buffers.Binary;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What is shown of a page where its link is passed on.</summary>
public sealed class CardTests
{
    [Fact]
    public async Task A_fact_check_says_rating_claim_and_summary_and_a_retracted_one_that_it_was_taken_back()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (claimId, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"), "The war ended in a day");
        using var reader = site.Reader();
        var page = await reader.PageAsync($"/fact-checks/{slug}");
        Assert.Equal("False: “The war ended in a day”", Of(page, "og:title"));
        Assert.Equal("The war did not end within a day.", Of(page, "og:description"));
        Assert.Equal(("article", "FactCheck", $"http://localhost/fact-checks/{slug}"), (Of(page, "og:type"), Of(page, "og:site_name"), Of(page, "og:url")));
        Assert.Equal(("http://localhost/cards/r1.png", "False"), (Of(page, "og:image"), Of(page, "og:image:alt")));
        Assert.Equal("Iryna Koval", page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
        await site.RetractAsync(claimId, "The source was forged.");
        var retracted = await reader.PageAsync($"/fact-checks/{slug}");
        Assert.Equal("http://localhost/cards/retracted.png", Of(retracted, "og:image"));
        Assert.StartsWith("Retracted: ", Of(retracted, "og:title"), StringComparison.Ordinal);
        Assert.Equal("This fact-check was taken back: The source was forged.", Of(retracted, "og:description"));
    }

    [Fact]
    public async Task Every_page_that_can_be_passed_on_says_what_it_is_once()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump", open: true);
        await site.PublishOneAsync(article);
        using var reader = site.Reader();
        HashSet<string> said = [];
        foreach (var address in new[] { "/", "/articles", $"/articles/{article.Article.Slug}", "/how-we-check", "/log" })
        {
            var page = await reader.PageAsync(address);
            var description = Assert.Single(page.QuerySelectorAll("meta[name=description]")).GetAttribute("content")!;
            Assert.Equal(description, Of(page, "og:description"));
            Assert.True(description.Length > 40 && said.Add(description), description);
        }
    }

    [Fact]
    public async Task Every_rating_has_its_picture_in_the_size_that_is_told()
    {
        await using var site = new TestSite();
        using var reader = site.Reader();
        foreach (var name in RatingScale.Steps.Select(step => step.Key).Append("retracted").Append("newsroom"))
        {
            var picture = await reader.GetByteArrayAsync($"/cards/{name}.png");
            Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
        }

        Assert.Equal([0, 0, 1, 0], (await reader.GetByteArrayAsync("/favicon.ico"))[..4]);
    }

    private static string? Of(IHtmlDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
