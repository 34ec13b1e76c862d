using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>A publisher on the loopback, and a fetcher that takes the host "paper.test" to it.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestPage(WebApplication app) => _app = app;

    /// <summary>The names that were resolved, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>How often the publisher was asked for something.</summary>
    public int Requests { get; private set; }

    public string Address => $"http://paper.test:{new Uri(_app.Urls.Single()).Port}/";

    public static async Task<TestPage> AnsweringAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("AllowedHosts", "*");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var page = new TestPage(app);
        app.Run(context =>
        {
            page.Requests++;
            return answer(context);
        });
        await app.StartAsync();
        return page;
    }

    /// <summary>A page of words.</summary>
    public static Task<TestPage> OfAsync(string text, string type = "text/html; charset=utf-8") => AnsweringAsync(context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    });

    /// <summary>A fetcher that may connect to the loopback's first address, beside what is public.</summary>
    /// <param name="clock">Its time.</param>
    /// <param name="answers">What the resolver says, by the host and how often it was asked already; "paper.test" is the publisher unless this says otherwise.</param>
    public ArticleFetcher Fetcher(TimeProvider? clock = null, Func<string, int, string?>? answers = null) => new(clock ?? TimeProvider.System)
    {
        Resolve = (host, _) =>
        {
            var places = answers?.Invoke(host, Asked.Count(each => each == host)) ?? (host == "paper.test" ? "127.0.0.1" : host);
            Asked.Add(host);
            return Task.FromResult<IPAddress[]>([.. places.Split(' ').Select(IPAddress.Parse)]);
        },
        AllowsPort = port => port is 80 or 443 || port == new Uri(_app.Urls.Single()).Port,
        Allows = place => place.Equals(IPAddress.Loopback) || PublicAddress.IsPublic(place),
    };

    public Task<FetchedPage> FetchAsync(string path = "") => Fetcher().FetchAsync(Address + path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
