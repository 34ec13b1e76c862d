using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>The pages of the app, with something on each.</summary>
internal static class Pages
{
    /// <summary>The address of every page, on the seeds' articles and examples.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Work work)
    {
        var articleId = await work.ArticleWithAsync(Work.Example);
        var claim = await work.PublishedClaimAsync();
        var desk = $"/desk/articles/{articleId}";
        return
        [
            "/", $"/fact-checks/{claim.Slug}", $"/fact-checks/{claim.Slug}/versions/1", "/articles", await work.PublicAddressAsync(articleId),
            "/search?q=election", "/search?q=nothing+at+all", "/how-we-check", "/log", "/no-such-page",
            "/account/sign-in", "/account/forgotten", "/account", "/account/authenticator", "/account/people",
            "/desk", "/desk/articles", "/desk/articles/new", "/desk/search?q=election", "/desk/log", "/desk/log/record", $"/desk/claims/{claim.Id}/history",
            desk, $"{desk}/details", $"{desk}/revise", $"{desk}/revisions", $"{desk}/readers", "/desk/review", $"{desk}?claim={claim.Id}", $"{desk}?claim={claim.Id}&part=evidence", $"{desk}?claim={claim.Id}&part=verdict", $"{desk}?raise=10-60-1",
            $"{desk}?suggest=1", $"{desk}/annotations/import",
        ];
    }

    private static readonly string[] s_plain = ["/details", "/revise", "/revisions", "/readers", "/import"];

    /// <summary>Opens a page; of an article at the desk, once its script is at work.</summary>
    public static async Task OpenAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (await visitor.Page.Locator("main.workspace").CountAsync() > 0 || (address.StartsWith("/desk/articles/", StringComparison.Ordinal) && address.Length > 40 && !s_plain.Any(end => address.EndsWith(end, StringComparison.Ordinal))))
        {
            await new Workspace(visitor).ReadyAsync();
        }
    }
}
