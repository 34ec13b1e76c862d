using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class SuggestionsTests(Newsroom newsroom)
{
    private const string Text =
        "The town is quiet. Crime rose by 4.2 percent in 2021, the police said on Monday. People like it. It should stay so. Nobody knows why.\n" +
        "The square is lovely. The bill passed the Senate in March by 52 votes to 48. We will see. Is it fair? The end is open.";

    [Fact]
    public async Task Suggestions_stand_beside_their_sentences_and_an_editor_accepts_one_and_dismisses_the_other()
    {
        var articleId = await newsroom.Work.BringInAsync("A quiet town", Text);
        await newsroom.Work.RaiseAsync("iryna", articleId, "The square is lovely");
        await using var edith = await newsroom.SignInAsync("edith");
        var desk = await Workspace.OpenAsync(edith, articleId);
        var suggestions = desk.Page.Locator(".suggestion");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Suggestions" }).ClickAsync();
        await Expect(suggestions).ToHaveCountAsync(2);
        await desk.Page.WaitForFunctionAsync("() => location.search.includes('suggest=1')");
        await desk.Page.WaitForFunctionAsync(
            """
            () => {
              const boxes = [...document.querySelectorAll('.note, .suggestion')].map(note => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
              return boxes.length === 3 && boxes.slice(1).every((box, i) => box.top >= boxes[i].bottom - 1);
            }
            """);

        await edith.AssertAccessibleAsync();
        await edith.AssertFitsAsync();

        await suggestions.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(suggestions).ToHaveCountAsync(1);
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(suggestions).ToHaveCountAsync(1);

        await suggestions.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(desk.Page.Locator("#claim-Wording")).ToHaveValueAsync("Crime rose by 4.2 percent in 2021, the police said on Monday");
        await desk.PressAsync("Raise the claim");
        await Expect(desk.Notes).ToHaveCountAsync(2);
        await Expect(suggestions).ToHaveCountAsync(0);
        edith.AssertQuiet();
    }
}
