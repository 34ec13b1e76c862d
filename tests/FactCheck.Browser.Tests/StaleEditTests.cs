using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class StaleEditTests(Newsroom newsroom)
{
    [Fact]
    public async Task Of_two_who_change_the_same_words_the_second_sees_both_and_loses_none()
    {
        var articleId = await newsroom.Work.BringInAsync("About a lighthouse", "The lighthouse at Orrin burned down in 1904, the keeper wrote.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "burned down in 1904");
        await using var iryna = await newsroom.SignInAsync("iryna");
        await using var samir = await newsroom.SignInAsync("samir");
        var hers = await Workspace.OpenAsync(iryna, articleId, claimId);
        var his = await Workspace.OpenAsync(samir, articleId, claimId);
        await his.Page.GetByLabel("The claim in neutral words").FillAsync("Fire destroyed the lighthouse in 1904.");
        await his.Page.Keyboard.PressAsync("Tab");
        await hers.Page.GetByLabel("The claim in neutral words").FillAsync("The lighthouse burned down in 1904.");
        await hers.PressAsync("Save the words");

        var conflict = his.Panel.Locator(".conflict");
        await Expect(conflict).ToContainTextAsync("Iryna Koval changed this while you were writing");
        await Expect(conflict).ToContainTextAsync("Fire destroyed");
        await Expect(conflict).ToContainTextAsync("The lighthouse burned");
        await samir.AssertAccessibleAsync();
        await Expect(his.Page.GetByLabel("The claim in neutral words")).ToHaveValueAsync("Fire destroyed the lighthouse in 1904.");
        await his.PressAsync("Keep mine");
        await his.PressAsync("Save the words");
        await Expect(hers.Page.Locator("#panel-title")).ToHaveTextAsync("Fire destroyed the lighthouse in 1904.");
        await Expect(hers.Page.GetByLabel("The claim in neutral words")).ToHaveValueAsync("Fire destroyed the lighthouse in 1904.");
        iryna.AssertQuiet();
        samir.AssertQuiet();
    }

    [Fact]
    public async Task Words_that_come_back_over_a_newer_save_are_sent_only_after_their_person_chose()
    {
        const string Mine = "The mill at Aske closed in 1911.";
        const string Theirs = "The mill at Aske closed for good.";
        var articleId = await newsroom.Work.BringInAsync("About a mill", "The mill at Aske closed in 1910, a neighbour wrote.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "closed in 1910");
        await using var samir = await newsroom.SignInAsync("samir");
        var his = await Workspace.OpenAsync(samir, articleId, claimId);
        var wording = his.Page.GetByLabel("The claim in neutral words");
        await wording.FillAsync(Mine);
        await his.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('factcheck.draft.'))");
        await his.Page.GotoAsync("/desk");
        await newsroom.Work.RewordAsync("iryna", claimId, Theirs);

        his = await Workspace.OpenAsync(samir, articleId, claimId);
        var says = his.Page.Locator("#claim-Wording-draft");
        await Expect(says).ToContainTextAsync($"Somebody saved other words since then: “{Theirs}”");
        await Expect(wording).ToHaveValueAsync(Mine);
        await samir.AssertAccessibleAsync();
        await his.PressAsync("Save the words");
        await Expect(says.GetByRole(AriaRole.Button, new() { Name = "Keep mine" })).ToBeFocusedAsync();
        Assert.Equal(Theirs, (await newsroom.Work.ClaimAsync(claimId)).Wording);

        await his.PressAsync("Keep mine");
        await his.PressAsync("Save the words");
        await Expect(his.Page.Locator("#panel-title")).ToHaveTextAsync(Mine);
        await Expect(says).ToBeEmptyAsync();
    }
}
