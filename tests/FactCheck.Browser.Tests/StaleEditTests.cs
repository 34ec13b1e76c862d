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
}
