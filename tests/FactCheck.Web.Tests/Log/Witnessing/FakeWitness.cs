using FactCheck.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>A witness that answers whatever it is told to, with a cookie and a redirection.</summary>
internal sealed class FakeWitness : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeWitness(WebApplication app, string name)
    {
        _app = app;
        Signer = NoteSigner.Create(name, NoteKeyType.Witness);
        Forgery = NoteSigner.Create(name, NoteKeyType.Witness).Sign("another text\n", DateTimeOffset.UnixEpoch);
        app.Run(AnswerAsync);
    }

    public NoteSigner Signer { get; }

    public NoteKey Key => Signer.Key;

    /// <summary>A cosignature of the same name, by another key.</summary>
    public NoteSignature Forgery { get; }

    public string Address => $"{_app.Urls.Single()}/prefix/";

    public (int Status, string Type, string Text) Answer { get; set; }

    /// <summary>What it answers instead to a request that it understands, with 200.</summary>
    public Func<WitnessRequest, string>? Cosign { get; set; }

    /// <summary>The last request.</summary>
    public (string Method, string Body) Asked { get; private set; }

    public bool WasLedElsewhere { get; private set; }

    public bool SawCookie { get; private set; }

    public static async Task<FakeWitness> StartAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeWitness(app, name);
        await app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        Asked = (context.Request.Method, await body.ReadToEndAsync());
        WasLedElsewhere |= context.Request.Path != "/prefix/add-checkpoint";
        SawCookie |= context.Request.Headers.Cookie.Count > 0;
        context.Response.Headers.SetCookie = "seen=1; Path=/";
        context.Response.Headers.Location = "/elsewhere";
        var (status, type, text) = Cosign is null ? Answer : (200, "text/plain", Cosign(WitnessRequest.Read(Asked.Body)));
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await context.Response.WriteAsync(text);
    }
}
