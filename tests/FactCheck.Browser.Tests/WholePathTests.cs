using System.Text.Json;
using FactCheck.Domain;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class WholePathTests(Newsroom newsroom)
{
    private const string Wording = "No sanctions on Russia were lifted in his first term.";
    private const string Summary = "Some of the sanctions were lifted in those years.";
    private const string Secret = "Unseenwording that no reader may see";

    [Fact]
    public async Task From_selected_words_to_a_page_that_a_reader_finds()
    {
        var articleId = await newsroom.Work.ArticleWithAsync("he did not lift sanctions");
        await newsroom.Work.RaiseAsync("samir", articleId, "historical inconsistencies", new(Secret, "Unseenclaimant", false, null, "Unseencontext"));
        await using var iryna = await newsroom.SignInAsync("iryna");
        await using var samir = await newsroom.SignInAsync("samir");
        await using var edith = await newsroom.SignInAsync("edith");
        await using var tomas = await newsroom.SignInAsync("tomas");
        var writing = await Workspace.OpenAsync(iryna, articleId);
        var beside = await Workspace.OpenAsync(samir, articleId);
        await Expect(beside.Page.Locator(".presence")).ToContainTextAsync("Iryna");
        await iryna.AssertAccessibleAsync();

        await RaiseAsync(writing);
        await Expect(beside.Notes.Filter(new() { HasText = Wording })).ToHaveCountAsync(1);
        await Expect(beside.Marks.Filter(new() { HasText = "did not lift sanctions" })).ToHaveCountAsync(1);
        await samir.AssertAccessibleAsync();

        await AttachAsync(beside);
        await Expect(writing.Panel).ToContainTextAsync("A list of the sanctions");
        await Expect(writing.Panel).ToContainTextAsync("Speaks against the claim");

        await WriteAsync(writing, beside);
        await SubmitAsync(writing);
        await ApproveAsync(edith, articleId);
        await PublishAsync(tomas, articleId);
        await ReadAsync(await newsroom.Work.PublicAddressAsync(articleId));
        foreach (var visitor in new[] { iryna, samir, edith, tomas })
        {
            visitor.AssertQuiet();
        }
    }

    private static async Task RaiseAsync(Workspace writing)
    {
        await writing.SelectAsync("did not lift sanctions");
        await Expect(writing.Panel).ToContainTextAsync("“did not lift sanctions”");
        await writing.Visitor.AssertAccessibleAsync();
        await writing.Page.GetByLabel("The claim in neutral words").FillAsync(Wording);
        await writing.Page.Locator("#claim-Claimant").FillAsync("Donald Trump");
        await writing.PressAsync("Raise the claim");
        await Expect(writing.Page.Locator("#panel-title")).ToHaveTextAsync(Wording);
        await Expect(writing.Page.Locator("#new-evidence-Title")).ToBeVisibleAsync();
    }

    private static async Task AttachAsync(Workspace beside)
    {
        await beside.ChooseAsync(Wording);
        await beside.OpenPartAsync("Evidence");
        await beside.Panel.GetByLabel("Speaks against the claim").CheckAsync();
        await beside.Page.Locator("#new-evidence-Title").FillAsync("A list of the sanctions");
        await beside.Page.Locator("#new-evidence-Address").FillAsync("https://records.example/remarks");
        await beside.Page.Locator("#new-evidence-Publisher").FillAsync("The records office");
        await beside.Page.Locator("#new-evidence-Quote").FillAsync("Two of them were lifted.");
        await beside.Visitor.AssertAccessibleAsync();
        await beside.PressAsync("Add the evidence");
        await Expect(beside.Panel.Locator(".evidence__title")).ToHaveCountAsync(1);
    }

    private static async Task WriteAsync(Workspace writing, Workspace beside)
    {
        await writing.OpenPartAsync("Verdict");
        await writing.Panel.GetByRole(AriaRole.Radio, new() { Name = "False", Exact = true }).CheckAsync(new() { Force = true });
        await writing.Page.GetByLabel("Summary").FillAsync(Summary);
        await writing.Page.GetByLabel("Justification").FillAsync("There were **two** of them within a year [E1].");
        await Expect(writing.Page.GetByLabel("Preview").Locator("strong")).ToHaveTextAsync("two");
        await Expect(writing.Page.GetByLabel("Preview").Locator("a")).ToHaveCountAsync(1);
        await Expect(beside.Page.Locator(".presence")).ToContainTextAsync("Iryna is writing the verdict");
        await writing.Visitor.AssertAccessibleAsync();
        await writing.PressAsync("Save the verdict");
        await Expect(writing.Panel.GetByLabel("The verdict as it stands")).ToContainTextAsync("Version 1, by Iryna Koval");
    }

    private static async Task SubmitAsync(Workspace writing)
    {
        await writing.PressAsync("Submit to an editor");
        await Expect(writing.Panel.Locator(".panel__bar")).ToContainTextAsync(Stage.InReview.Words());
        await Expect(writing.Panel.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await writing.Visitor.AssertAccessibleAsync();
    }

    private async Task ApproveAsync(Visitor edith, Guid articleId)
    {
        var deciding = await Workspace.OpenAsync(edith, articleId);
        await Expect(deciding.Notes.Filter(new() { HasText = Wording })).ToContainTextAsync("Waiting for an editor");
        await deciding.ChooseAsync(Wording);
        await deciding.OpenPartAsync("Verdict");
        await edith.AssertAccessibleAsync();
        await deciding.PressAsync("Approve");
        await Expect(deciding.Panel.GetByLabel("The verdict as it stands")).ToContainTextAsync("approved by Edith Marlow");
    }

    private static async Task PublishAsync(Visitor tomas, Guid articleId)
    {
        var publishing = await Workspace.OpenAsync(tomas, articleId);
        await publishing.ChooseAsync(Wording);
        await publishing.OpenPartAsync("Verdict");
        await tomas.AssertAccessibleAsync();
        await publishing.PressAsync("Publish");
        await Expect(publishing.Panel.GetByRole(AriaRole.Link, new() { Name = "The published fact-check" })).ToBeVisibleAsync();
        await tomas.AssertAccessibleAsync();
    }

    private async Task ReadAsync(string article)
    {
        await using var reader = await newsroom.ReaderAsync(new() { JavaScriptEnabled = false });
        var page = reader.Page;
        await page.GotoAsync("/");
        await LooksPublicAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = Wording }).First.ClickAsync();
        foreach (var words in new[]
                 {
                     "False", Wording, "Donald Trump", Summary, "of them within a year", "A list of the sanctions", "Two of them were lifted.",
                     "Checked by Iryna Koval", "Approved by Edith Marlow",
                 })
        {
            await Expect(page.Locator(".fact-check")).ToContainTextAsync(words);
        }

        await Expect(page.Locator(".excerpt mark")).ToHaveTextAsync("did not lift sanctions");
        await Expect(page.Locator(".excerpt")).ToContainTextAsync("Despite his pro-Russia rhetoric");
        using var review = JsonDocument.Parse(await page.Locator("script[type='application/ld+json']").TextContentAsync() ?? "");
        Assert.Equal("ClaimReview", review.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Wording, review.RootElement.GetProperty("claimReviewed").GetString());
        await LooksPublicAsync(page);

        await page.GotoAsync(article);
        await Expect(page.Locator("mark").Filter(new() { HasText = "did not lift sanctions" })).ToHaveCountAsync(1);
        await LooksPublicAsync(page);

        await page.GotoAsync("/search?q=" + Uri.EscapeDataString("sanctions lifted first term"));
        await Expect(page.Locator(".hit__title").First).ToContainTextAsync("sanctions");
        await LooksPublicAsync(page);
        await page.GotoAsync("/search?q=Unseenwording");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" })).ToBeVisibleAsync();
        reader.AssertQuiet();
    }

    private static async Task LooksPublicAsync(IPage page)
    {
        var html = await page.ContentAsync();
        Assert.DoesNotContain("Unseen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
    }
}
