using FactCheck.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>The desk for those who have another keyboard, no mouse, a small window, or do not see it.</summary>
[Collection(nameof(OneNewsroom))]
public sealed class DeskForEverybodyTests(Newsroom newsroom)
{
    private const string Text = "The tower at Kell is ninety metres high. It was built in 1888. It has four hundred steps. Nobody climbs it now. The lift broke in 2001.";

    private static readonly string[] s_words = ["ninety metres high", "built in 1888", "four hundred steps"];

    // Counts the moments in which the focus had fallen to the page since the first time that something had it.
    private const string Watch =
        """
        () => {
          window.fallen = 0;
          const look = () => { window.fallen += document.activeElement === document.body ? 1 : 0; requestAnimationFrame(look); };
          look();
        }
        """;

    [Fact]
    public async Task Claims_are_chosen_heard_left_and_found_again_without_a_mouse()
    {
        var (articleId, claims) = await TowerAsync("About a tower");
        await using var iryna = await newsroom.SignInAsync("iryna");
        await iryna.Page.GotoAsync("/desk/articles");
        var desk = await Workspace.OpenAsync(iryna, articleId);
        var (page, keys, title) = (iryna.Page, iryna.Page.Keyboard, iryna.Page.Locator("#panel-title"));
        var heard = page.Locator("main > .hidden[role=status]");

        // By place where the key writes no Latin letter, by letter where it does; never with a modifier, within a composition or in a field.
        foreach (var (key, code, claim) in new[] { ("о", "KeyJ", 0), ("ξ", "KeyJ", 1), ("j", "KeyC", 2), ("ن", "KeyK", 1), ("ל", "KeyK", 0), ("л", "KeyK", 0) })
        {
            await PressAsync(page, key, code);
            await Expect(title).ToHaveTextAsync(s_words[claim]);
            await Expect(title).ToBeFocusedAsync();
            await Expect(heard).ToHaveTextAsync($"Claim {claim + 1} of 3, open: {s_words[claim]}");
        }

        foreach (var options in new[] { "ctrlKey: true", "altKey: true", "metaKey: true", "isComposing: true" })
        {
            await PressAsync(page, "о", "KeyJ", options);
        }

        await PressAsync(page, "h", "KeyJ");
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await PressAsync(page, "о", "KeyJ");
        await Expect(title).ToHaveTextAsync(s_words[0]);
        await page.EvaluateAsync("document.getElementById('panel-title').focus()");
        await page.EvaluateAsync(Watch);

        // From claim to claim the focus stays in the panel; what closes gives it back to where the claim was chosen.
        var next = page.GetByRole(AriaRole.Button, new() { Name = "Next claim" });
        await next.FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(title).ToHaveTextAsync(s_words[1]);
        await Expect(next).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Notes.Nth(1).Locator("a")).ToBeFocusedAsync();
        await desk.Notes.Nth(2).Locator("a").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(title).ToBeFocusedAsync();
        await Expect(title).ToHaveTextAsync(s_words[2]);
        await keys.PressAsync("Escape");
        await Expect(desk.Notes.Nth(2).Locator("a")).ToBeFocusedAsync();
        var mark = desk.Marks.Nth(0).Locator("a");
        await mark.FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(title).ToHaveTextAsync(s_words[0]);
        await Expect(title).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(mark).ToBeFocusedAsync();

        // The text says where each mark begins and ends, and its words stay what they are.
        var text = await page.Locator(".text").AriaSnapshotAsync();
        Assert.Contains($"claim “{s_words[0]}”, open:", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("end of claim").Length - 1);
        Assert.Equal(Text, await page.Locator(".text .block").InnerTextAsync());

        // The link of a mark does not keep a mouse from selecting its words.
        var box = (await mark.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 2, box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + (box.Height / 2), new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".selectbar")).ToBeVisibleAsync();
        Assert.Equal(s_words[0], await page.EvaluateAsync<string>("getSelection().toString()"));
        await keys.PressAsync("Escape");
        await Expect(page.Locator(".selectbar")).ToBeHiddenAsync();

        // Saving, and whatever takes the pressed button away, leaves the focus in the panel.
        await keys.PressAsync("j");
        await Expect(title).ToBeFocusedAsync();
        await page.Locator("#claim-Context").FillAsync("Said in a guide.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the words" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Panel.Locator("form .saved").First).ToHaveTextAsync("Saved.");
        await desk.OpenPartAsync("Verdict");
        await page.GetByText("Misleading", new() { Exact = true }).First.ClickAsync();
        await page.Locator("#verdict-Summary").FillAsync("It has ten.");
        await page.Locator("#verdict-Justification").FillAsync("We counted.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the verdict" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Panel.Locator(".verdict")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('.panel') !== null"));

        var open = await newsroom.Work.ClaimAsync(claims[0]);
        await newsroom.Work.Get<ClaimDesk>().WithdrawAsync(await newsroom.Work.PersonAsync("samir"), new(open.Id, open.Version, "Raised twice."));
        await Expect(page.Locator("main > [aria-live=polite]")).ToHaveTextAsync($"Samir withdrew the claim, the claim that is open: {s_words[0]}");
        Assert.Equal(0, await page.EvaluateAsync<int>("window.fallen"));

        // Back closes what is open before it leaves the article; from one claim to the next is no step of its own.
        await keys.PressAsync("Escape");
        await Expect(title).ToHaveCountAsync(0);
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await Expect(title).ToHaveTextAsync(s_words[2]);
        await desk.OpenPartAsync("Evidence");
        await Expect(page.Locator("#new-evidence-Title")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(desk.Panel.Locator(".facts")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"/desk/articles/{articleId}");
        await page.GoForwardAsync();
        await Expect(title).ToHaveTextAsync(s_words[2]);
        await Expect(title).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(title).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync("/desk/articles");
        iryna.AssertQuiet();
    }

    [Fact]
    public async Task On_a_phone_nothing_behind_the_sheet_can_be_reached_and_back_closes_it()
    {
        var (articleId, claims) = await TowerAsync("About the same tower");
        await using var samir = await newsroom.SignInAsync("samir", new() { ViewportSize = new() { Width = 320, Height = 640 }, HasTouch = true, ReducedMotion = ReducedMotion.Reduce });
        var desk = await Workspace.OpenAsync(samir, articleId);
        await desk.Marks.Nth(0).TapAsync();
        await Expect(samir.Page.Locator("#panel-title")).ToBeFocusedAsync();
        Assert.All(await Walk.ThroughAsync(samir.Page), stop => Assert.True(stop is { InPanel: true, Covered: false }, stop.Name));
        await samir.Page.SetViewportSizeAsync(1440, 900);
        await Expect(samir.Page.Locator("[inert]")).ToHaveCountAsync(0);
        await samir.Page.SetViewportSizeAsync(375, 700);
        await Expect(samir.Page.Locator(".workspace__text[inert]")).ToHaveCountAsync(1);
        await samir.Page.GoBackAsync();
        await Expect(samir.Page.Locator("#panel-title")).ToHaveCountAsync(0);
        await Expect(samir.Page.Locator("[inert]")).ToHaveCountAsync(0);
        Assert.StartsWith($"/desk/articles/{articleId}", new Uri(samir.Page.Url).AbsolutePath, StringComparison.Ordinal);

        // A page that comes with an open claim is the same before its circuit runs; closing it leaves nothing inert.
        await samir.Page.GotoAsync($"/desk/articles/{articleId}?claim={claims[1]}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Expect(samir.Page.Locator(".deskbar[inert]")).ToHaveCountAsync(1);
        await desk.ReadyAsync();
        await samir.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Expect(samir.Page.Locator("[inert]")).ToHaveCountAsync(0);
        samir.AssertQuiet();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(320, 640)]
    public async Task Nothing_covers_what_has_the_focus(int width, int height)
    {
        var (articleId, claims) = await TowerAsync($"About a tower at {width}");
        await newsroom.Work.AttachAsync("iryna", claims[0]);
        await using var edith = await newsroom.SignInAsync("edith", new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        var desk = $"/desk/articles/{articleId}";
        List<string> wrong = [];
        foreach (var address in new[]
        {
            "/desk", "/desk/articles", desk, $"{desk}?claim={claims[0]}", $"{desk}?claim={claims[0]}&part=evidence", $"{desk}?claim={claims[1]}&part=verdict",
            $"{desk}?raise=0-9-1", $"{desk}?suggest=1", $"{desk}/details", $"{desk}/revise", "/desk/review", "/desk/articles/new", "/search?q=tower",
        })
        {
            await Pages.OpenAsync(edith, address);
            wrong.AddRange(await Walk.WrongAsync(edith.Page));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<(Guid ArticleId, IReadOnlyList<Guid> Claims)> TowerAsync(string title)
    {
        var articleId = await newsroom.Work.BringInAsync(title, Text);
        List<Guid> claims = [];
        foreach (var words in s_words)
        {
            claims.Add(await newsroom.Work.RaiseAsync("samir", articleId, words));
        }

        return (articleId, claims);
    }

    // What a keyboard of another layout sends; the driver knows only one.
    private static async Task PressAsync(IPage page, string key, string code, string options = "") => await page.EvaluateAsync(
        $"([key, code]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key, code, bubbles: true, cancelable: true, {options} }}))", new[] { key, code });
}
