using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>One person at a browser. Whatever a page complains about on its console is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{page.Url}: {message.Text}");
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

    /// <summary>What pages wrote on the console as errors or warnings, and dialogs that opened by themselves.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>No axe rule is violated on the page as it is now.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{Page.Url}:\n" + string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>The page is no wider than its window.</summary>
    public async Task AssertFitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{Page.Url} scrolls sideways");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
