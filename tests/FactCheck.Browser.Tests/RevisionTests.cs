using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class RevisionTests(Newsroom newsroom)
{
    private const string First =
        "The talks in Riyadh began on Tuesday and went on until late at night, people who were there said.\n\n" +
        "Despite significant losses, estimated at over 600,000 soldiers killed or wounded, Russia remains committed to the war.\n\n" +
        "Ukraine won back half of the territory that it had lost in the first months, the ministry of defence in Kyiv announced.\n\n" +
        "The minister said that the bridge across the river had been opened again for cars and lorries last week.\n\n" +
        "A former official added that Moscow still has the resources to continue fighting for concessions.";

    [Fact]
    public async Task Each_claim_of_a_revised_article_ends_where_it_should_and_readers_and_the_log_are_told()
    {
        var work = newsroom.Work;
        var articleId = await work.BringInAsync("The war goes on", First);
        var number = await work.RaiseAsync("samir", articleId, "over 600,000 soldiers killed or wounded");
        var removed = await work.RaiseAsync("samir", articleId, "half of the territory that it had lost in the first months");
        var moved = await work.RaiseAsync("samir", articleId, "the bridge across the river had been opened again");
        var reworded = await work.RaiseAsync("samir", articleId, "Moscow still has the resources to continue fighting");
        await work.AttachAsync("samir", number);
        await work.SubmitAsync("samir", number);
        var slug = await work.PublishAsync(number);

        var paragraphs = First.Replace("600,000", "700,000", StringComparison.Ordinal)
            .Replace("has the resources to continue fighting", "has the resources it needs to continue fighting", StringComparison.Ordinal).Split("\n\n");
        await using var edith = await newsroom.SignInAsync("edith");
        var page = edith.Page;
        await page.GotoAsync($"/desk/articles/{articleId}/revise");
        await page.Locator("#Pasted").FillAsync(string.Join("\n\n", [paragraphs[3], paragraphs[0], paragraphs[1], paragraphs[4]]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Expect(page.Locator(".carried--needsreview")).ToContainTextAsync("600,000 → 700,000");
        await Expect(page.Locator(".carried--orphaned .carried__one")).ToHaveCountAsync(1);
        await Expect(page.Locator(".carried--moved .carried__one")).ToHaveCountAsync(2);
        await page.GetByLabel("Show this text to readers at once").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept this revision" }).ClickAsync();

        var workspace = new Workspace(edith);
        await workspace.ReadyAsync();
        await Expect(page.Locator(".text .mark--unsure")).ToHaveTextAsync("over 700,000 soldiers killed or wounded");
        await Expect(page.Locator($"mark[data-claims='{moved}']")).ToHaveTextAsync("the bridge across the river had been opened again");
        await Expect(page.Locator($"mark[data-claims='{reworded}']")).ToHaveTextAsync("Moscow still has the resources it needs to continue fighting");
        await Expect(page.Locator($".gone [data-claim='{removed}']")).ToBeVisibleAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(3);

        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync($"/fact-checks/{slug}");
        await Expect(reader.Page.Locator(".change")).ToContainTextAsync("Checked against an earlier wording");
        await Expect(reader.Page.Locator(".change ins")).ToHaveTextAsync("700,000");

        await page.GotoAsync($"/desk/review?article={articleId}");
        await page.Locator("main[data-ready]").WaitForAsync();
        await Expect(page.Locator(".reviews__one")).ToHaveCountAsync(2);
        await page.Locator(".reviews__one", new() { HasText = "over 700,000" }).GetByRole(AriaRole.Button, new() { Name = "Same claim" }).ClickAsync();
        await Expect(page.Locator(".reviews__one")).ToHaveCountAsync(1);
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator(".change")).ToContainTextAsync("the newsroom confirmed on");

        await page.GotoAsync($"/desk/claims/{number}/history");
        await Expect(page.Locator(".entry").First).ToContainTextAsync("found that the changed words make the same claim");
        await Expect(page.Locator(".entry").Nth(1)).ToContainTextAsync("brought in a new revision of the article: its words need review");
        edith.AssertQuiet();
        reader.AssertQuiet();
    }
}
