using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class MissingPartsTests(Newsroom newsroom)
{
    [Fact]
    public async Task What_publishing_still_needs_is_a_link_to_the_field_that_mends_it()
    {
        var articleId = await newsroom.Work.BringInAsync("About a bridge", "The bridge at Larn was built in 1911, people say.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "built in 1911", new("The bridge at Larn was built in 1911.", null, false, null, null));
        await newsroom.Work.SubmitAsync("iryna", claimId);
        await using var tomas = await newsroom.SignInAsync("tomas");
        var desk = await Workspace.OpenAsync(tomas, articleId, claimId, "verdict");
        await desk.PressAsync("Approve");
        await Expect(desk.Panel.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveAttributeAsync("aria-disabled", "true");
        await desk.Panel.GetByRole(AriaRole.Link, new() { Name = "Say who made the claim" }).ClickAsync();
        await Expect(desk.Page.Locator("#claim-Claimant")).ToBeFocusedAsync();
        await desk.OpenPartAsync("Verdict");
        await desk.Panel.GetByRole(AriaRole.Link, new() { Name = "Attach at least one piece of evidence" }).ClickAsync();
        await Expect(desk.Page.Locator("#new-evidence-Title")).ToBeFocusedAsync();
        await tomas.AssertAccessibleAsync();
        tomas.AssertQuiet();
    }
}
