using System.Diagnostics;
using FactCheck.Web;

namespace FactCheck.Benchmarks;

/// <summary>The bare pages, in a plain app with the hub settings of the newsroom.</summary>
internal sealed class BareHost(WebApplication app) : IMeasuredHost, IAsyncDisposable
{
    public string Address => app.Urls.First();

    public object About => new { address = Address, page = "/bare" };

    public static async Task<BareHost> StartAsync(string words = "", byte[]? cached = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSetting("AllowedHosts", "*");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<BareRow>();
        builder.Services.AddSingleton(new BareText.Content([.. words.Chunk(300).Select(letters => new string(letters))]));
        builder.Services.AddOutputCache();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub =>
        {
            hub.MaximumReceiveMessageSize = WebSetup.CircuitMessageBytes;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(75);
        });
        var app = builder.Build();
        app.UseAntiforgery();
        app.UseOutputCache();
        app.MapGet("/cached", () => TypedResults.Bytes(cached ?? [], "text/html; charset=utf-8")).CacheOutput();
        app.MapRazorComponents<BareSite>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new(app);
    }

    public Task<long> ChangeAsync(string token)
    {
        var at = Stopwatch.GetTimestamp();
        app.Services.GetRequiredService<BareRow>().Change($"The row is now {token}.");
        return Task.FromResult(at);
    }

    public int TakeQueries() => 0;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
