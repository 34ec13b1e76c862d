using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>One person at a browser. Whatever a page complains about on its console is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a page may take on a busy machine, in milliseconds.</summary>
    public const float Patience = 30_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visitor(IBrowserContext context, IPage page, Uri home)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != home.Authority)
            {
                _complaints.Add($"{page.Url}: asked for {request.Url}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add($"{page.Url}: dialog {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What pages wrote on the console as errors or warnings, breaches of the policy for content, dialogs, and requests to other hosts.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>No axe rule is violated on the page as it is now.</summary>
    public Task AssertAccessibleAsync() => AssertAccessibleAsync(null);

    /// <summary>The page has contrast enough in the dark theme too: nothing but colours differs there.</summary>
    public async Task AssertReadableInTheDarkAsync()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync("color-contrast");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task AssertAccessibleAsync(string? rule)
    {
        // What is still fading in has less contrast for a moment.
        await Page.EvaluateAsync(
            "Promise.all(document.getAnimations().filter(one => one.effect.getComputedTiming().endTime !== Infinity).map(one => one.finished.catch(() => null)))");
        var violations = await Axe.ViolationsAsync(Page, rule);
        Assert.True(violations.Count == 0, $"{Page.Url}:\n{string.Join('\n', violations)}");
    }

    /// <summary>Nothing was complained about.</summary>
    public void AssertQuiet() => Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));

    /// <summary>The page is no wider than its window.</summary>
    public async Task AssertFitsAsync()
    {
        var wide = await Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 90))
            """);
        Assert.True(wide.Length == 0, $"{Page.Url} scrolls sideways:\n  {string.Join("\n  ", wide.TakeLast(6))}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
