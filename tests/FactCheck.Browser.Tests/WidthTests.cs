using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OtherNewsroom))]
public sealed class WidthTests(Newsroom newsroom)
{
    private static readonly ViewportSize s_phone = new() { Width = 320, Height = 640 };

    [Fact]
    public async Task No_page_scrolls_sideways_or_breaks_a_rule_of_axe_on_a_small_phone_and_at_four_hundred_per_cent()
    {
        await using var ada = await newsroom.SignInAsync("ada", new() { ViewportSize = s_phone, HasTouch = true, ColorScheme = ColorScheme.Light });
        await EachAsync(ada, async wrong =>
        {
            // A window of 1280 by 1024 at 400 %.
            await ada.Page.SetViewportSizeAsync(320, 256);
            await TryAsync(wrong, ada.AssertFitsAsync);
            await ada.Page.SetViewportSizeAsync(s_phone.Width, s_phone.Height);
        });
    }

    [Fact]
    public async Task No_page_breaks_a_rule_of_axe_on_a_large_screen()
    {
        await using var ada = await newsroom.SignInAsync("ada", new() { ViewportSize = new() { Width = 1440, Height = 900 }, ColorScheme = ColorScheme.Light });
        await EachAsync(ada, _ => Task.CompletedTask);
    }

    [Fact]
    public async Task The_first_sheet_of_the_printed_front_page_begins_with_its_fact_checks()
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/");
        var sheet = Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { PageRanges = "1", PreferCSSPageSize = true }));
        var lead = await reader.Page.Locator(".front__lead .check__claim a").EvaluateAsync<string>("link => link.href");
        Assert.Contains($"/URI ({lead})", sheet, StringComparison.Ordinal);
    }

    // Every page is tried, in both themes; what is wrong is told at the end, all at once.
    private async Task EachAsync(Visitor visitor, Func<List<string>, Task> more)
    {
        List<string> wrong = [];
        foreach (var address in await Pages.AllAsync(newsroom.Work))
        {
            await Pages.OpenAsync(visitor, address);
            await TryAsync(wrong, visitor.AssertFitsAsync);
            await TryAsync(wrong, visitor.AssertAccessibleAsync);
            await TryAsync(wrong, visitor.AssertReadableInTheDarkAsync);
            await more(wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(visitor.Complaints, complaint => Assert.Contains("/no-such-page", complaint, StringComparison.Ordinal));
    }

    private static async Task TryAsync(List<string> wrong, Func<Task> assert)
    {
        try
        {
            await assert();
        }
        catch (Xunit.Sdk.XunitException problem)
        {
            wrong.Add(problem.Message);
        }
    }
}
