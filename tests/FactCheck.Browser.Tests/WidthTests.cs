using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OneNewsroom))]
public sealed class WidthTests(Newsroom newsroom)
{
    private static readonly ViewportSize s_phone = new() { Width = 320, Height = 640 };

    // A window of 1280 by 1024 at 400 %.
    private static readonly ViewportSize s_zoomed = new() { Width = 320, Height = 256 };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_scrolls_sideways_on_a_small_phone(ColorScheme scheme)
    {
        await using var ada = await newsroom.SignInAsync("ada", new() { ViewportSize = s_phone, HasTouch = true, ColorScheme = scheme });
        await FitAsync(ada, accessible: true);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_four_hundred_per_cent()
    {
        await using var ada = await newsroom.SignInAsync("ada", new() { ViewportSize = s_zoomed, DeviceScaleFactor = 4 });
        await FitAsync(ada, accessible: false);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_breaks_a_rule_of_axe_on_a_large_screen(ColorScheme scheme)
    {
        await using var ada = await newsroom.SignInAsync("ada", new() { ViewportSize = new() { Width = 1440, Height = 900 }, ColorScheme = scheme });
        await FitAsync(ada, accessible: true);
    }

    // Every page is tried; what is wrong is told at the end, all at once.
    private async Task FitAsync(Visitor visitor, bool accessible)
    {
        List<string> wrong = [];
        foreach (var address in await Pages.AllAsync(newsroom.Work))
        {
            await Pages.OpenAsync(visitor, address);
            await TryAsync(wrong, visitor.AssertFitsAsync);
            await TryAsync(wrong, accessible ? visitor.AssertAccessibleAsync : () => Task.CompletedTask);
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
