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
        Key = NoteSigner.Create(name, NoteKeyType.Witness).Key;
        Forgery = NoteSigner.Create(name, NoteKeyType.Witness).Sign("another text\n", DateTimeOffset.UnixEpoch);
        app.Run(AnswerAsync);
    }

    public NoteKey Key { get; }

    /// <summary>A cosignature of the same name, by another key.</summary>
    public NoteSignature Forgery { get; }

    public string Address => $"{_app.Urls.Single()}/prefix/";

    public (int Status, string Type, string Text) Answer { get; set; }

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

    private Task AnswerAsync(HttpContext context)
    {
        WasLedElsewhere |= context.Request.Path != "/prefix/add-checkpoint";
        SawCookie |= context.Request.Headers.Cookie.Count > 0;
        context.Response.Headers.SetCookie = "seen=1; Path=/";
        context.Response.Headers.Location = "/elsewhere";
        (context.Response.StatusCode, context.Response.ContentType) = (Answer.Status, Answer.Type);
        return context.Response.WriteAsync(Answer.Text);
    }
}
