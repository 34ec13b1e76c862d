using FactCheck.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class KeyboardTests(Newsroom newsroom)
{
    // Which element has the focus. A date has three places of its own: each press in it counts as another place.
    private const int PlacesInADate = 4;

    private const string Place =
        """
        () => {
          const focused = document.activeElement;
          window.presses = focused.type === 'date' && focused === window.last ? window.presses + 1 : 0;
          window.last = focused;
          const at = [...document.querySelectorAll('*')].indexOf(focused);
          return focused === document.body ? '' : `${at} ${window.presses}`;
        }
        """;

    [Fact]
    public async Task A_claim_is_raised_and_worded_without_a_mouse()
    {
        var articleId = await newsroom.Work.BringInAsync("About a mill", "The mill at Dunn ground corn. Its wheel turned for eighty years, they say. Then came steam.");
        await newsroom.Work.RaiseAsync("samir", articleId, "Then came steam", new("Steam replaced the wheel at Dunn.", null, true, null, null));
        await using var iryna = await newsroom.ReaderAsync();
        var (page, keys) = (iryna.Page, iryna.Page.Keyboard);
        await page.GotoAsync($"/account/sign-in?ReturnUrl=/desk/articles/{articleId}");
        await TabToAsync(page, "#Email");
        await keys.TypeAsync(Work.EmailOf("iryna"));
        await keys.PressAsync("Tab");
        await keys.TypeAsync(newsroom.Work.Get<DemoCast>().Password);
        await keys.PressAsync("Enter");
        var desk = new Workspace(iryna);
        await desk.ReadyAsync();

        await keys.PressAsync("c");
        var picked = page.Locator(".picker__picked");
        await Expect(picked).ToContainTextAsync("ground corn");
        await Expect(page.Locator(".picker__words")).ToBeFocusedAsync();
        await AssertFocusShowsAsync(page);
        await iryna.AssertAccessibleAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(picked).ToHaveTextAsync("Its wheel turned for eighty years, they say.");
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("ArrowLeft");
        await Expect(picked).ToHaveTextAsync("Its wheel turned for eighty years");
        await keys.PressAsync("Shift+ArrowRight");
        await Expect(picked).ToHaveTextAsync("wheel turned for eighty years");
        await keys.PressAsync("Enter");

        await TabToAsync(page, "#claim-Wording");
        await AssertFocusShowsAsync(page);
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("The wheel at Dunn turned for eighty years.");
        await TabToAsync(page, "#claim-Claimant");
        await keys.TypeAsync("A miller");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#panel-title")).ToHaveTextAsync("The wheel at Dunn turned for eighty years.");
        await Expect(desk.Marks.Filter(new() { HasText = "wheel turned for eighty years" })).ToHaveCountAsync(1);
        iryna.AssertQuiet();
    }

    [Fact]
    public async Task J_and_K_move_between_claims_and_Escape_leaves()
    {
        var articleId = await newsroom.Work.BringInAsync("About a quarry", "The quarry at Ost closed in 1931. It opened again in 1946. Nobody works there now.");
        await newsroom.Work.RaiseAsync("iryna", articleId, "closed in 1931");
        await newsroom.Work.RaiseAsync("iryna", articleId, "opened again in 1946");
        await using var samir = await newsroom.SignInAsync("samir");
        var desk = await Workspace.OpenAsync(samir, articleId);
        var title = samir.Page.Locator("#panel-title");
        foreach (var (key, claim) in new[] { ("j", "closed in 1931"), ("j", "opened again in 1946"), ("j", "opened again in 1946"), ("k", "closed in 1931") })
        {
            await samir.Page.Keyboard.PressAsync(key);
            await Expect(title).ToHaveTextAsync(claim);
            await Expect(samir.Page.Locator("mark[data-selected-claim]")).ToHaveTextAsync(claim);
        }

        await samir.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Panel.Locator(".facts")).ToBeVisibleAsync();
        await samir.Page.Keyboard.PressAsync("?");
        await Expect(samir.Page.Locator("#keys")).ToBeVisibleAsync();
        await samir.AssertAccessibleAsync();
        await samir.Page.Keyboard.PressAsync("Escape");
        await Expect(samir.Page.Locator("#keys")).ToBeHiddenAsync();
        samir.AssertQuiet();
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/articles")]
    [InlineData("/desk/articles/new")]
    [InlineData("/desk/log")]
    [InlineData("/account")]
    [InlineData("/")]
    public async Task Tab_goes_through_a_page_and_out_of_it_and_shows_where_it_is(string address)
    {
        await using var edith = await newsroom.SignInAsync("edith");
        await edith.Page.GotoAsync(address);
        var stops = await edith.Page.Locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]").CountAsync()
            + (PlacesInADate * await edith.Page.Locator("input[type=date]").CountAsync());
        List<string> seen = [];
        while (seen.Count <= stops + 1)
        {
            await edith.Page.Keyboard.PressAsync("Tab");
            var place = await edith.Page.EvaluateAsync<string>(Place);
            if (place.Length == 0 || (seen.Count > 3 && place == seen[0]))
            {
                Assert.True(seen.Count > 3);
                return;
            }

            Assert.False(seen.Contains(place), $"The focus is caught at {place} of {address}");
            seen.Add(place);
            await AssertFocusShowsAsync(edith.Page);
        }

        Assert.Fail($"The focus never leaves {address}");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.Locator(selector).WaitForAsync();
        for (var press = 0; press < 80; press++)
        {
            if (await page.Locator(selector).EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {selector}");
    }

    private static async Task AssertFocusShowsAsync(IPage page) => Assert.True(
        await page.EvaluateAsync<bool>(
            """
            () => {
              const shows = element => {
                const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const focused = document.activeElement;
              // Inside a date the browser itself shows which of its parts has the focus.
              return window.presses > 1 || shows(focused) || (focused.parentElement !== null && shows(focused.parentElement));
            }
            """),
        $"{page.Url}: nothing shows the focus on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
}
