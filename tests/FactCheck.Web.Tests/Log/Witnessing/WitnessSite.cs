using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom that witnesses some logs; each test takes one that nobody has sent yet.</summary>
public sealed class WitnessSite : IAsyncDisposable
{
    private readonly ForeignLog[] _logs = [.. Enumerable.Range(0, 20).Select(number => ForeignLog.Called($"other.example/log-{number}"))];
    private int _taken = -1;

    public WitnessSite() => Site = TestSite.With("Production", [.. _logs.Select((log, at) => ($"FactCheck:Witness:Logs:{at}", log.Signer.Key.ToString()))]);

    public TestSite Site { get; }

    internal ForeignLog Take() => _logs[Interlocked.Increment(ref _taken)];

    public async Task<NoteKey> KeyAsync()
    {
        using var client = Site.Reader();
        return NoteKey.Read(await client.GetStringAsync(new Uri("/log/witness/vkey", UriKind.Relative)));
    }

    /// <summary>What anybody may fetch as the checkpoint that was cosigned last.</summary>
    public async Task<(HttpStatusCode Status, string? Type, string Text)> SeenAsync(string originHash)
    {
        using var client = Site.Reader();
        using var answer = await client.GetAsync(new Uri($"/log/witness/{originHash}/checkpoint", UriKind.Relative));
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What speaks against a log.</summary>
    internal IEnumerable<RejectedCheckpoint> Rejected(ForeignLog log) =>
        Site.Services.GetRequiredService<RejectedCheckpoints>().All().Where(each => each.Origin == log.Signer.Key.Name);

    internal static string Hash(ForeignLog log) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(log.Signer.Key.Name)));

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
