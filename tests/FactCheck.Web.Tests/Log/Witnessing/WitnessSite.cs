using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom that witnesses some logs; each test takes one that nobody has sent yet.</summary>
public sealed class WitnessSite : IAsyncDisposable
{
    private readonly ForeignLog[] _logs = [.. Enumerable.Range(0, 12).Select(number => ForeignLog.Called($"other.example/log-{number}"))];
    private int _taken = -1;

    public WitnessSite() => Site = TestSite.With("Production", [.. _logs.Select((log, at) => ($"FactCheck:Witness:Logs:{at}", log.Signer.Key.ToString()))]);

    public TestSite Site { get; }

    internal ForeignLog Take() => _logs[Interlocked.Increment(ref _taken)];

    public async Task<NoteKey> KeyAsync()
    {
        using var client = Site.Reader();
        return NoteKey.Read(await client.GetStringAsync(new Uri("/log/witness/vkey", UriKind.Relative)));
    }

    internal Task<(HttpStatusCode Status, string? Type, string Text)> SendAsync(WitnessRequest request) => SendAsync(Encoding.UTF8.GetBytes(request.ToString()));

    public async Task<(HttpStatusCode Status, string? Type, string Text)> SendAsync(byte[] body)
    {
        using var client = Site.Reader();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        using var answer = await client.PostAsync(new Uri("/log/witness/add-checkpoint", UriKind.Relative), content);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
