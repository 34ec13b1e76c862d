using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>The running app on ports of its own, with editorial logs of the sizes that tests ask for; each size is made once.</summary>
public sealed class ServedLogs : IAsyncDisposable
{
    private readonly Dictionary<long, TestSite> _sites = [];

    /// <summary>The address of a site whose log has a size, and the log's verifier key.</summary>
    public async Task<(Uri Site, string Key)> OfAsync(long size)
    {
        if (!_sites.TryGetValue(size, out var site))
        {
            _sites[size] = site = TestSite.With("Production");
            site.UseKestrel(0);
            site.StartServer();
            await using var db = await site.Factory.CreateDbContextAsync();
            await LogFill.ToAsync(db, size, site.Clock.GetUtcNow());
            await site.Services.GetRequiredService<LogPublisher>().PublishAsync(LogKind.Editorial);
        }

        var address = new UriBuilder(site.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        using var reader = new HttpClient { BaseAddress = address };
        return (address, (await reader.GetStringAsync(new Uri("/log/editorial/vkey", UriKind.Relative))).Split('\n')[0]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
        {
            await site.DisposeAsync();
        }
    }
}
