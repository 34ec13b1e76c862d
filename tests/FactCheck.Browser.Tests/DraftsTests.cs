using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>No typed word is lost to another window or another person, and none is left for whoever comes next.</summary>
[Collection(nameof(OneNewsroom))]
public sealed class DraftsTests(Newsroom newsroom)
{
    private const string Secret = "SECRET UNSAVED NOTE";
    private const string Storage = "() => JSON.stringify({ ...localStorage })";

    [Fact]
    public async Task Two_windows_of_one_person_keep_their_own_words_in_every_form()
    {
        var (articleId, claimId) = await ClaimAsync("The mill at Tarn ground no corn.");
        await using var visitor = await newsroom.SignInAsync("iryna");
        var one = await Workspace.OpenAsync(visitor, articleId, claimId);
        var page = await visitor.Page.Context.NewPageAsync();
        (string Part, string Field)[] fields = [("details", "#claim-Context"), ("evidence", "#new-evidence-Note"), ("verdict", "#verdict-Summary")];
        foreach (var (part, field) in fields)
        {
            await OpenAsync(visitor.Page, articleId, claimId, part);
            await visitor.Page.Locator(field).FillAsync($"One {part}");
            await OpenAsync(page, articleId, claimId, part);
            await page.Locator(field).FillAsync($"Other {part}");
            await OpenAsync(visitor.Page, articleId, claimId, part);
            await Expect(visitor.Page.Locator(field)).ToHaveValueAsync($"One {part}");
            await OpenAsync(page, articleId, claimId, part);
            await Expect(page.Locator(field)).ToHaveValueAsync($"Other {part}");
        }

        // Saved in the second window; the first is still at its form, before and after a reload.
        await page.Locator("input[name=rating][value=False]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the verdict" }).ClickAsync();
        await Expect(page.Locator("article.verdict")).ToContainTextAsync("Other verdict");
        await Expect(one.Panel.Locator(".conflict")).ToContainTextAsync("One verdict");
        await Expect(visitor.Page.Locator("#verdict-Summary")).ToHaveValueAsync("One verdict");
        await OpenAsync(visitor.Page, articleId, claimId, "verdict");
        await Expect(visitor.Page.Locator("#verdict-Summary")).ToHaveValueAsync("One verdict");

        // Closed with unsaved words: they are offered elsewhere, and taken only by choice.
        await OpenAsync(page, articleId, claimId, "evidence");
        await Expect(page.Locator("#new-evidence-Note")).ToHaveValueAsync("Other evidence");
        await visitor.Page.CloseAsync();
        await OpenAsync(page, articleId, claimId, "details");
        await Expect(page.Locator("#claim-Context")).ToHaveValueAsync("Other details");
        var third = await page.Context.NewPageAsync();
        await OpenAsync(third, articleId, claimId, "verdict");
        await Expect(third.Locator("#verdict-Summary-draft")).ToContainTextAsync("Text that you typed in another window");
        await Expect(third.Locator("#verdict-Summary")).ToHaveValueAsync("Other verdict");
        await third.Locator("#verdict-Summary-draft").GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(third.Locator("#verdict-Summary")).ToHaveValueAsync("One verdict");
    }

    [Fact]
    public async Task Whoever_types_on_while_others_save_keeps_focus_and_every_letter()
    {
        const string Begun = "It was so because of a check ";
        const string TypedOn = "just now: jack, cook and king keep account";
        var (articleId, claimId) = await ClaimAsync("The bridge at Orsk was never built.");
        await newsroom.Work.RaiseAsync("samir", articleId, "the guide said");
        await using var visitor = await newsroom.SignInAsync("iryna");
        var desk = await Workspace.OpenAsync(visitor, articleId, claimId, "verdict");
        var field = desk.Page.Locator("#verdict-Summary");
        await field.ClickAsync();
        await desk.Page.Keyboard.TypeAsync(Begun);
        await Expect(desk.Panel).ToContainTextAsync($"{Begun.Length} of ");
        await newsroom.Work.SubmitAsync("samir", claimId);
        await desk.Page.Keyboard.TypeAsync(TypedOn[..20]);
        await Expect(desk.Panel.Locator(".conflict")).ToContainTextAsync("changed this while you were writing");
        await desk.Page.Keyboard.TypeAsync(TypedOn[20..]);
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync(Begun + TypedOn);
        await Expect(desk.Page.Locator("#panel-title")).ToHaveTextAsync("The bridge at Orsk was never built.");

        // A field that is taken away under the hands leaves the letters without effect, and the focus in the panel.
        await desk.Page.EvaluateAsync("() => document.getElementById('verdict-Summary').closest('form').remove()");
        await desk.Page.Keyboard.TypeAsync("jkc");
        await Expect(desk.Page.Locator("#panel-title")).ToBeFocusedAsync();
        await Expect(desk.Page.Locator("#panel-title")).ToHaveTextAsync("The bridge at Orsk was never built.");
        await Expect(desk.Page.Locator(".picker")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_nobody_can_find_in_pasted_text_is_taken_out_at_once_which_is_said()
    {
        var (articleId, claimId) = await ClaimAsync("The well at Tarn is dry.");
        await using var visitor = await newsroom.SignInAsync("iryna");
        var page = (await Workspace.OpenAsync(visitor, articleId, claimId, "verdict")).Page;
        await page.Locator("#verdict-Justification").FillAsync("First\u000Bsecond\u0007\uFFFE می\u200Cخواهم");
        await Expect(page.Locator("#verdict-Justification")).ToHaveValueAsync("First\nsecond می\u200Cخواهم");
        await Expect(page.Locator("#verdict-Justification-draft")).ToContainTextAsync("were taken out");
        await page.GotoAsync($"/desk/articles/{articleId}/details");
        await page.Locator("#Publisher").FillAsync("A\u000Bname\u2028here");
        await Expect(page.Locator("#Publisher")).ToHaveValueAsync("A name here");
        await Expect(page.Locator(".field:has(#Publisher) [data-draft-says]")).ToHaveTextAsync("Breaks of a word processor became spaces.");
    }

    [Fact]
    public async Task Signing_out_asks_about_unsaved_words_and_then_nothing_of_them_is_left_in_any_window()
    {
        var (articleId, claimId) = await ClaimAsync("The ferry to Lund sank twice.");
        await using var visitor = await newsroom.ReaderAsync();
        await newsroom.SignInAtAsync(visitor.Page, "samir");
        var other = await visitor.Page.Context.NewPageAsync();
        await OpenAsync(other, articleId, claimId, "verdict");
        await other.Locator("#verdict-Summary").FillAsync(Secret);
        await OpenAsync(visitor.Page, articleId, claimId, "details");
        await visitor.Page.Locator("#claim-Context").FillAsync($"Another {Secret}");
        await Expect(visitor.Page.Locator(".connection")).ToContainTextAsync("1 not saved yet");
        await visitor.Page.WaitForFunctionAsync("() => Object.keys(localStorage).filter(key => key.startsWith('factcheck.draft.')).length === 2");
        Assert.DoesNotContain("SECRET", await visitor.Page.EvaluateAsync<string>(Storage), StringComparison.Ordinal);

        await SignOutAsync(visitor.Page);
        var dialog = visitor.Page.Locator("dialog[open]");
        await Expect(dialog).ToContainTextAsync("Words in 2 fields are not saved");
        await Expect(dialog).ToContainTextAsync(Secret);
        await visitor.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Expect(visitor.Page.Locator("#claim-Context")).ToHaveValueAsync($"Another {Secret}");
        await SignOutAsync(visitor.Page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign out and forget them" }).ClickAsync();
        await visitor.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        // The other window is still there: what is typed in it now is kept no more.
        await other.EvaluateAsync("() => { const field = document.getElementById('verdict-Summary'); if (field) { field.value += '!'; field.dispatchEvent(new Event('input', { bubbles: true })); } }");
        await other.EvaluateAsync("() => new Promise(done => setTimeout(done, 0))");
        Assert.DoesNotContain("factcheck.draft.", await visitor.Page.EvaluateAsync<string>(Storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_ended_otherwise_leaves_words_for_the_same_person_only()
    {
        var (articleId, claimId) = await ClaimAsync("The school at Vik has no roof.");
        await using var visitor = await newsroom.ReaderAsync();
        var page = visitor.Page;
        await newsroom.SignInAtAsync(page, "samir");
        await OpenAsync(page, articleId, claimId, "details");
        await page.Locator("#claim-Context").FillAsync(Secret);
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('factcheck.draft.'))");
        await page.Context.ClearCookiesAsync();
        await newsroom.SignInAtAsync(page, "iryna");
        await OpenAsync(page, articleId, claimId, "details");
        await Expect(page.Locator("#claim-Context")).ToHaveValueAsync("");
        Assert.DoesNotContain("SECRET", await page.EvaluateAsync<string>(Storage), StringComparison.Ordinal);
        await page.Context.ClearCookiesAsync();
        await newsroom.SignInAtAsync(page, "samir");
        await OpenAsync(page, articleId, claimId, "details");
        await Expect(page.Locator("#claim-Context")).ToHaveValueAsync(Secret);

        // A week later it is gone.
        await page.EvaluateAsync(
            "() => { for (const key of Object.keys(localStorage).filter(each => each.startsWith('factcheck.draft.'))) "
            + "localStorage[key] = JSON.stringify({ ...JSON.parse(localStorage[key]), at: Date.now() - 8 * 24 * 3600 * 1000 }); }");
        await page.GotoAsync("/desk");
        Assert.DoesNotContain("factcheck.draft.", await page.EvaluateAsync<string>(Storage), StringComparison.Ordinal);
    }

    private static async Task SignOutAsync(IPage page)
    {
        var way = page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true });
        if (!await way.IsVisibleAsync())
        {
            await page.Locator(".menu__button").ClickAsync();
        }

        await way.ClickAsync();
    }

    private static async Task OpenAsync(IPage page, Guid articleId, Guid claimId, string part)
    {
        await page.GotoAsync($"/desk/articles/{articleId}?claim={claimId}&part={part}");
        await page.Locator("main[data-ready]").WaitForAsync();
        await page.Locator(".panel .panel__title").WaitForAsync();
    }

    private async Task<(Guid ArticleId, Guid ClaimId)> ClaimAsync(string wording)
    {
        var articleId = await newsroom.Work.BringInAsync($"About drafts: {wording}", $"{wording} Nobody knows, the guide said.");
        return (articleId, await newsroom.Work.RaiseAsync("samir", articleId, wording, new(wording, "A guide", false, null, null)));
    }
}
