using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class TwoEditorsTests(Newsroom newsroom)
{
    [Fact]
    public async Task Of_two_editors_who_approve_at_once_one_does_and_the_other_is_told()
    {
        var articleId = await newsroom.Work.BringInAsync("About a harbour", "The harbour of Senn froze in 1929, the paper said.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "froze in 1929");
        await newsroom.Work.AttachAsync("iryna", claimId);
        await newsroom.Work.SubmitAsync("iryna", claimId);
        await using var edith = await newsroom.SignInAsync("edith");
        await using var tomas = await newsroom.SignInAsync("tomas");
        var first = await Workspace.OpenAsync(edith, articleId, claimId, "verdict");
        var second = await Workspace.OpenAsync(tomas, articleId, claimId, "verdict");
        await Task.WhenAll(ApproveSoonAsync(first), ApproveSoonAsync(second));

        foreach (var desk in new[] { first, second })
        {
            await Expect(desk.Panel.GetByLabel("The verdict as it stands")).ToContainTextAsync("approved by");
            await Expect(desk.Panel.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        }

        var told = await Task.WhenAll(TextAsync(first), TextAsync(second));
        Assert.Single(told, text => text.Contains("Approved.", StringComparison.Ordinal));
        Assert.Equal(await VerdictAsync(first), await VerdictAsync(second));
        edith.AssertQuiet();
        tomas.AssertQuiet();
    }

    // Both browsers press at the same moment of the clock. The slower one is told by the refusal, or, where the news was quicker than the press, by
    // the verdict that says who approved it.
    private static async Task ApproveSoonAsync(Workspace desk)
    {
        var button = desk.Panel.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true });
        await button.WaitForAsync();
        await button.EvaluateAsync("button => new Promise(done => setTimeout(() => done(button.click()), 1000 - Date.now() % 1000))");
    }

    private static Task<string> VerdictAsync(Workspace desk) => desk.Panel.GetByLabel("The verdict as it stands").InnerTextAsync();

    private static Task<string> TextAsync(Workspace desk) => desk.Panel.Locator(".decision").InnerTextAsync();
}
