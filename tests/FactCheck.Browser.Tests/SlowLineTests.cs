using FactCheck.Domain;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class SlowLineTests(Newsroom newsroom)
{
    [Fact]
    public async Task An_editor_on_a_slow_line_does_not_approve_the_version_that_is_under_way_to_her()
    {
        const string newer = "The dam held in 1931, and nobody says otherwise.";
        var articleId = await newsroom.Work.BringInAsync("About a dam", "The dam at Corve broke in 1931, a letter says.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "broke in 1931");
        await newsroom.Work.AttachAsync("iryna", claimId);
        await newsroom.Work.SubmitAsync("iryna", claimId);
        await using var edith = await newsroom.SignInAsync("edith");
        var line = await SlowLine.LayAsync(edith.Page);
        var desk = await Workspace.OpenAsync(edith, articleId, claimId, "verdict");
        await Expect(desk.Panel).ToContainTextAsync("Your approval covers version 1 of the verdict, the wording, 1 piece of evidence, 1 place.");

        var underWay = line.Hold(newer);
        await newsroom.Work.SubmitAsync("iryna", claimId, new(Rating.True, newer, "A letter of that day [E1]."));
        await underWay;
        await desk.PressAsync("Approve");
        line.Release();

        await Expect(desk.Panel.Locator(".decision")).ToContainTextAsync("This changed since you opened it. Look at it again, then decide.");
        Assert.Equal(Stage.InReview, (await newsroom.Work.ClaimAsync(claimId)).Stage);
        await Expect(desk.Panel.GetByLabel("The verdict as it stands")).ToContainTextAsync(newer);
        await desk.PressAsync("Approve");
        await Expect(desk.Panel.Locator(".decision")).ToContainTextAsync("Edith Marlow approved version 2");
    }
}
