using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Words that only a style sheet keeps apart run together where there is none: copied, read aloud, in a browser of text alone.</summary>
public sealed class WordsApartTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly HashSet<string> s_inline =
        new(["a", "b", "bdi", "button", "cite", "code", "em", "i", "label", "q", "small", "span", "strong", "time"], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task No_two_words_of_a_readers_page_touch()
    {
        await using var db = await demo.Site.Factory.CreateDbContextAsync();
        var checks = (await db.PublishedChecks.AsNoTracking().ToListAsync())
            .SelectMany(check => new[] { $"/fact-checks/{check.Slug}", $"/fact-checks/{check.Slug}/versions/{check.Number}" });
        var articles = (await db.Articles.AsNoTracking().ToListAsync()).Select(article => $"/articles/{article.Slug}");
        string[] addresses = ["/", "/articles", "/search?q=Ukraine", "/how-we-check", "/log", "/account/sign-in", .. checks, .. articles];
        await EachAsync(demo.Site.Reader(), addresses);
    }

    [Fact]
    public async Task Who_checked_it_and_what_was_corrected_stand_in_sections_which_reading_modes_keep()
    {
        await using var db = await demo.Site.Factory.CreateDbContextAsync();
        var corrected = (await db.PublishedChecks.AsNoTracking().ToListAsync()).First(check => check.Kind == FactCheck.Domain.ChangeKind.Correction);
        var page = await demo.Site.Reader().PageAsync($"/fact-checks/{corrected.Slug}");
        foreach (var part in new[] { ".change", ".fact-check__rail", ".fact-check__rail > *" })
        {
            Assert.All(page.QuerySelectorAll(part), each => Assert.Equal((part, "section"), (part, each.LocalName)));
            Assert.NotNull(page.QuerySelector(part));
        }
    }

    [Fact]
    public async Task Nor_of_a_page_at_the_desk()
    {
        var client = await demo.Site.SignInAsync("Ada");
        await EachAsync(client, ["/desk", "/desk/articles", "/desk/log", "/account", "/account/people"]);
    }

    [Fact]
    public void Touching_words_are_found()
    {
        Assert.Equal(["one|two", "two|three"], Touching(PageForms.Parse("<p><a>one</a><a>two</a><b>three</b> <i>four</i><p>five</p>")));
    }

    private static async Task EachAsync(HttpClient client, IEnumerable<string> addresses)
    {
        List<string> wrong = [];
        foreach (var address in addresses.Distinct())
        {
            wrong.AddRange(Touching(await client.PageAsync(address)).Select(words => $"{address}: {words}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Touching(IHtmlDocument page)
    {
        foreach (var element in page.Body!.QuerySelectorAll("*").Where(each => s_inline.Contains(each.LocalName)))
        {
            if ((element.NextSibling is IText || (element.NextSibling is IElement beside && s_inline.Contains(beside.LocalName)))
                && (element.TextContent, element.NextSibling.TextContent) is ({ Length: > 0 } before, { Length: > 0 } after)
                && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]))
            {
                yield return $"{before}|{after}";
            }
        }
    }
}
