using System.Diagnostics;
using FactCheck.Web;

namespace FactCheck.Benchmarks;

/// <summary>The bare pages, in a plain app with the hub settings of the newsroom.</summary>
internal sealed class BareHost(WebApplication app) : IMeasuredHost, IAsyncDisposable
{
    public object About => new { address = app.Urls.First(), page = "/bare" };

    /// <param name="html">A page of which it serves the same bytes from a cache, and as much text anew.</param>
    public static async Task<BareHost> StartAsync(string html)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(html);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSetting("AllowedHosts", "*");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<BareRow>();
        builder.Services.AddSingleton(new BareText.Content([.. html.Chunk(300).Select(letters => new string(letters))]));
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
        app.MapGet("/cached", () => TypedResults.Bytes(bytes, "text/html; charset=utf-8")).CacheOutput();
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
