using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>One running app and one Chromium for all browser tests; every person has a browser context of her own.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
    private Site? _site;
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address => _site!.Address;

    public async ValueTask InitializeAsync()
    {
        _site = new Site(_data);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <summary>Ends the app as a crash of its process would for the browsers, and starts it anew on the same data and port.</summary>
    public async Task RestartAsync()
    {
        var port = _site!.Port;
        await _site.DisposeAsync();
        _site = new Site(_data, port);
    }

    /// <summary>A reader with a browser of her own.</summary>
    public async Task<Visitor> ReaderAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.ToString();
        var context = await Browser.NewContextAsync(options);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }
}

/// <summary>All browser tests share one newsroom and run one after the other.</summary>
[CollectionDefinition(nameof(OneNewsroom))]
public sealed class OneNewsroom : ICollectionFixture<Newsroom>;
