using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>
/// Takes the README's two pictures of the app as it is, with FACTCHECK_SCREENSHOTS=1 into docs/, otherwise into a temporary folder.
/// </summary>
[Collection(nameof(OneNewsroom))]
public sealed class ScreenshotTests(Newsroom newsroom)
{
    [Fact]
    public async Task The_desk_and_a_published_fact_check_as_the_README_shows_them()
    {
        var folder = Folder();
        var claim = await newsroom.Work.PublishedClaimAsync();
        var articleId = await newsroom.Work.ArticleWithAsync(Work.Example);
        await using var samir = await newsroom.SignInAsync("samir");
        await Workspace.OpenAsync(samir, articleId);
        await using var iryna = await newsroom.SignInAsync("iryna");
        var desk = await Workspace.OpenAsync(iryna, articleId, claim.Id, "evidence");
        await Expect(desk.Page.Locator(".presence")).ToContainTextAsync("Samir");
        await Expect(desk.Page.Locator("#panel-title")).ToHaveTextAsync(claim.Wording);
        await Expect(desk.Page.Locator("mark[data-selected-claim]").First).ToBeInViewportAsync();
        await TakeAsync(iryna.Page, Path.Combine(folder, "desk.png"));

        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync($"/fact-checks/{claim.Slug}");
        await Expect(reader.Page.Locator(".fact-check__claim")).ToContainTextAsync(claim.Wording);
        await Expect(reader.Page.Locator(".fact-check .rating").First).ToBeInViewportAsync();
        await TakeAsync(reader.Page, Path.Combine(folder, "fact-check.png"));
    }

    private static async Task TakeAsync(IPage page, string path)
    {
        var picture = await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        Assert.True(picture.Length > 20_000);
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_SCREENSHOTS") != "1")
        {
            return Directory.CreateTempSubdirectory("factcheck-screenshots-").FullName;
        }

        return Directory.CreateDirectory(Path.Combine(Repository.Root, "docs")).FullName;
    }
}
