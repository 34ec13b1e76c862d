using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>Somebody between a log and its reader: passes on what the log answers, and changes some of it.</summary>
internal sealed class TamperingFront : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _behind;

    private TamperingFront(WebApplication app, HttpClient behind) => (_app, _behind) = (app, behind);

    public Uri Address => new(_app.Urls.Single());

    /// <param name="site">The address of the site behind.</param>
    /// <param name="change">Changes a body, given the path; a body that it does not change is passed on.</param>
    public static async Task<TamperingFront> BeforeAsync(Uri site, Func<string, byte[], byte[]> change)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var behind = new HttpClient { BaseAddress = site };
        app.Run(async context =>
        {
            using var answer = await behind.GetAsync(new Uri(context.Request.Path + context.Request.QueryString, UriKind.Relative));
            context.Response.StatusCode = (int)answer.StatusCode;
            await context.Response.Body.WriteAsync(change(context.Request.Path, await answer.Content.ReadAsByteArrayAsync()));
        });
        await app.StartAsync();
        return new(app, behind);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _behind.Dispose();
    }
}
