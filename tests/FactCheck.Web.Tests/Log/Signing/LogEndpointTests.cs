using System.Net;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LogEndpointTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Everything_is_served_up_to_the_signed_head_and_nothing_beyond()
    {
        var reader = site.Reader();
        await site.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
        var key = NoteKey.Read((await reader.GetStringAsync("/log/editorial/vkey")).Trim());
        var note = SignedNote.Read(await reader.GetStringAsync("/log/editorial/checkpoint"));
        Assert.True(note.IsSignedBy([key]));
        var size = Checkpoint.Read(note.Text).Size;
        var head = site.Services.GetRequiredService<SignedLogs>().Of(LogKind.Editorial).Head!;

        // Whatever the worker signs while the test runs, these stay what they were.
        var bundle = EntryBundle.Read(await reader.GetByteArrayAsync($"/log/editorial/tile/entries/000.p/{size}"));
        var hashes = await reader.GetByteArrayAsync($"/log/editorial/tile/0/000.p/{size}");
        Assert.Equal(size, bundle.Count);
        Assert.Equal(bundle.SelectMany(leaf => TreeHash.Leaf(System.Text.Encoding.UTF8.GetBytes(leaf)).ToArray()), hashes);
        var proof = InclusionNote.Read(await reader.GetStringAsync($"/log/editorial/proof/{size - 1}"));
        Assert.True(proof.Proves(System.Text.Encoding.UTF8.GetBytes(bundle[^1]), key));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/log/editorial/proof/{head.Checkpoint.Size + 1000}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/log/editorial/tile/0/000")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/log/editorial/tile/0/001.p/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/log/editorial/tile/entries/000.p/255")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync($"/log/editorial/consistency?from=5&to=2")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync($"/log/editorial/consistency?to=2")).StatusCode);
    }

    [Fact]
    public async Task Tiles_are_kept_for_ever_and_heads_for_seconds()
    {
        var reader = site.Reader();
        var tile = await reader.GetAsync("/log/editorial/tile/0/000.p/1");
        Assert.Equal("public, max-age=31536000, immutable", tile.Headers.CacheControl!.ToString());
        Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", tile.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var checkpoint = await reader.GetAsync("/log/editorial/checkpoint");
        Assert.Equal("public, max-age=2", checkpoint.Headers.CacheControl!.ToString());
        Assert.Equal("text/plain; charset=utf-8", checkpoint.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("tile/0/000.p/1")]
    [InlineData("tile/entries/000.p/1")]
    [InlineData("proof/0")]
    [InlineData("consistency?from=0&to=1")]
    public async Task The_security_log_keeps_its_entries_to_itself(string path)
    {
        await site.SignInAsync("Edith");
        await site.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().GetAsync("/log/security/checkpoint")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Reader().GetAsync($"/log/security/{path}")).StatusCode);
    }

    [Fact]
    public async Task Whoever_takes_too_much_of_the_log_is_told_to_wait()
    {
        await using var strict = TestSite.With("Development", ("FactCheck:Limits:Log", "2"));
        var reader = strict.Reader();
        reader.DefaultRequestHeaders.Add("Origin", "https://verifier.example");
        await reader.GetAsync("/log/editorial/checkpoint");
        await reader.GetAsync("/log/editorial/checkpoint");
        using var toWait = await reader.GetAsync("/log/editorial/checkpoint");
        Assert.Equal(HttpStatusCode.TooManyRequests, toWait.StatusCode);
        Assert.Equal("*", toWait.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Retry-After", toWait.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }
}
