using FactCheck.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(LargeNewsroom))]
public sealed class ManyClaimsTests(Newsroom newsroom)
{
    private const int Count = 1_000;

    [Fact]
    public async Task An_article_with_a_thousand_claims_opens_and_can_be_worked_on()
    {
        var articleId = await BringInAsync();
        await using var iryna = await newsroom.SignInAsync("iryna");
        var desk = await Workspace.OpenAsync(iryna, articleId);
        await Expect(desk.Notes).ToHaveCountAsync(Count);
        await Expect(desk.Page.Locator(".margin__title .count")).ToHaveTextAsync("1000");
        await desk.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.note')].every(note => note.offsetHeight > 0)");
        await AssertNotesApartAsync(desk.Page);
        await iryna.AssertFitsAsync();

        // Two claims share these words: the first press opens one, the next the other.
        var shared = desk.Marks.Filter(new() { HasText = "number 501 " }).First;
        HashSet<string> opened = [];
        await shared.ClickAsync();
        await desk.Page.Locator("#panel-title:has-text('was said')").WaitForAsync();
        opened.Add(await desk.Page.Locator("#panel-title").InnerTextAsync());
        await shared.ClickAsync();
        await Expect(desk.Page.Locator("#panel-title")).Not.ToHaveTextAsync(opened.Single());
        await desk.OpenPartAsync("Evidence");
        await Expect(desk.Page.Locator("#new-evidence-Title")).ToBeVisibleAsync();

        await newsroom.Work.RaiseAsync("samir", articleId, "The end", new("One more has come.", null, true, null, null));
        await Expect(desk.Notes.Filter(new() { HasText = "One more has come." })).ToHaveCountAsync(1);
        await Expect(desk.Notes).ToHaveCountAsync(Count + 1);
        iryna.AssertQuiet();
    }

    // Twenty paragraphs; a claim overlaps the next one, and every tenth holds its neighbours.
    private async Task<Guid> BringInAsync()
    {
        var text = string.Join('\n', Enumerable.Range(0, Count / 50).Select(paragraph =>
            string.Join(' ', Enumerable.Range(paragraph * 50, 50).Select(number => $"This is number {number} of all the things that were said.")))) + "\nThe end.";
        var articleId = await newsroom.Work.BringInAsync("An article with a thousand claims", text);
        var (desk, article) = (newsroom.Work.Get<ClaimDesk>(), await newsroom.Work.Get<ArticleDesk>().FindAsync(articleId));
        var people = new[] { await newsroom.Work.PersonAsync("iryna"), await newsroom.Work.PersonAsync("samir") };
        for (var number = 0; number < Count; number++)
        {
            var start = text.IndexOf($"number {number} of", StringComparison.Ordinal);
            var length = number % 10 == 0 ? 150 : 70;
            var outcome = await desk.RaiseAsync(people[number % 2], new(
                new($"Number {number} was said.", null, true, null, null), new(articleId, article!.RevisionId, start, Math.Min(start + length, text.Length))));
            Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        }

        return articleId;
    }

    // The notes near the top of the text: none lies over the next one.
    private static async Task AssertNotesApartAsync(IPage page) => Assert.Equal(0, await page.EvaluateAsync<int>(
        """
        () => {
          const boxes = [...document.querySelectorAll('.note')].map(note => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return boxes.slice(1).filter((box, i) => box.top < boxes[i].bottom - 1).length;
        }
        """));
}
