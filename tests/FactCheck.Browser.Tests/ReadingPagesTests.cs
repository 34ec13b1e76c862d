using FactCheck.Web;
using FactCheck.Web.Tests;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>What is read from a page is what a browser has as its plain text, except where the list of small pages says that it differs on purpose.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class ReadingPagesTests(Newsroom newsroom)
{
    [Fact]
    public async Task The_words_of_the_small_pages_are_those_that_a_browser_has()
    {
        var pages = ReadingPage.All.Where(page => !page.DiffersFromBrowser).ToList();
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("about:blank");
        var seen = await reader.Page.EvaluateAsync<string[]>(
            """
            pages => pages.map(html => {
              document.body.innerHTML = html;
              return document.body.innerText;
            })
            """, pages.Select(page => page.Html));
        var wrong = pages.Zip(seen).Where(each => ReadingPage.Words(HtmlBlocks.Read(each.First.Html).Text) != ReadingPage.Words(each.Second))
            .Select(each => $"{each.First.Html}\n  browser: {each.Second}\n  read:    {HtmlBlocks.Read(each.First.Html).Text}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
