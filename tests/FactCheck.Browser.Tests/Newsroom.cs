using FactCheck.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

// Browser tests wait more than they work: three at once keep two cores busy. Each collection has a newsroom of its own.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: AssemblyFixture(typeof(FactCheck.Browser.Tests.OneChromium))]

namespace FactCheck.Browser.Tests;

/// <summary>A running app for the tests of a collection; every person has a browser context of her own.</summary>
public sealed class Newsroom(OneChromium chromium) : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
    private Site? _site;
    private int _port;
    private readonly Dictionary<string, string> _signedIn = [];

    public IBrowser Browser => chromium.Browser;

    public Uri Address => _site!.Address;

    /// <summary>The running app's desks, for what has to be there before a test begins.</summary>
    internal Work Work => new(_site!.Services);

    public ValueTask InitializeAsync()
    {
        _site = new Site(_data);
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the app; browsers see what they would see of a crash of its process.</summary>
    public async Task StopAsync()
    {
        _port = _site!.Port;
        await _site.DisposeAsync();
        _site = null;
    }

    /// <summary>Starts the app anew on the same data and port.</summary>
    public Task StartAgainAsync()
    {
        _site = new Site(_data, _port);
        return Task.CompletedTask;
    }

    /// <summary>A reader with a browser of her own.</summary>
    public async Task<Visitor> ReaderAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 1440, Height = 900 } };
        options.BaseURL ??= Address.ToString();
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Visitor.Patience);
        context.SetDefaultNavigationTimeout(Visitor.Patience);
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`));");
        return new Visitor(context, await context.NewPageAsync(), new Uri(options.BaseURL));
    }

    /// <summary>Somebody of the demo newsroom, signed in with a browser of her own.</summary>
    /// <param name="name">The name as it stands in the e-mail address, such as "iryna".</param>
    /// <param name="options">How the browser is; a window of 1440 by 900 otherwise.</param>
    public async Task<Visitor> SignInAsync(string name, BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 1440, Height = 900 } };
        options.StorageState = _signedIn.GetValueOrDefault(name);
        var visitor = await ReaderAsync(options);
        if (options.StorageState is null)
        {
            await SignInAtAsync(visitor.Page, name);
            _signedIn[name] = await visitor.Page.Context.StorageStateAsync();
        }

        return visitor;
    }

    /// <summary>Signs somebody in by the form, with a sign-in that no other test uses.</summary>
    public async Task SignInAtAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(Work.EmailOf(name));
        await page.GetByLabel("Password").FillAsync(_site!.Services.GetRequiredService<DemoCast>().Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }
}

/// <summary>Tests of one newsroom run one after the other.</summary>
[CollectionDefinition(nameof(OneNewsroom))]
public sealed class OneNewsroom : ICollectionFixture<Newsroom>;

/// <summary>Another newsroom, beside the first: what takes long stands here, so that both are through at about the same time.</summary>
[CollectionDefinition(nameof(OtherNewsroom))]
public sealed class OtherNewsroom : ICollectionFixture<Newsroom>;

/// <summary>Hostile strings have a newsroom of their own, so that what other tests see does not depend on the order of tests.</summary>
[CollectionDefinition(nameof(HostileNewsroom))]
public sealed class HostileNewsroom : ICollectionFixture<Newsroom>;

/// <summary>A newsroom with a thousand claims, which nobody else has to wait for.</summary>
[CollectionDefinition(nameof(LargeNewsroom))]
public sealed class LargeNewsroom : ICollectionFixture<Newsroom>;

/// <summary>How soon an app stops is seen when nothing else runs.</summary>
[CollectionDefinition(nameof(NothingElse), DisableParallelization = true)]
public sealed class NothingElse;
