using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What readers fetch a second time comes as “not modified”, and it comes compressed to whoever can read that.</summary>
public sealed class ValidatorTests
{
    public static TheoryData<string> Addresses =>
        ["/", "/articles", "/articles/{article}", "/fact-checks/{check}", "/feed.xml", "/sitemap.xml", "/how-we-check", "/articles/{article}/annotations.jsonld", "/log"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_is_sent_twice_and_something_new_at_once(string address)
    {
        await using var site = await PublishedSite.OpenAsync();
        var (path, claimId) = await PathAsync(site, address);
        await ReadersWorld.StopSigningAsync(site.Site);
        using var reader = site.Reader();
        using var first = await reader.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl is { Public: true });
        using var again = await AskAsync(reader, path, HttpMethod.Get, first.Headers.ETag!);
        using var since = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfModifiedSince = first.Content.Headers.LastModified!.Value } };
        using var notSince = await reader.SendAsync(since);
        Assert.Equal(HttpStatusCode.NotModified, notSince.StatusCode);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        using var head = await AskAsync(reader, path, HttpMethod.Head, null);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        if (address is "/" or "/feed.xml" or "/fact-checks/{check}")
        {
            await site.RetractAsync(claimId, "It was not so.");
            using var changed = await AskAsync(reader, path, HttpMethod.Get, first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_comes_compressed_and_is_the_same(string address)
    {
        await using var site = await PublishedSite.OpenAsync();
        var (path, _) = await PathAsync(site, address);
        await ReadersWorld.StopSigningAsync(site.Site);
        using var reader = site.Reader();
        using var plain = await reader.GetAsync(path);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        var words = await plain.Content.ReadAsStringAsync();
        foreach (var encoding in new[] { "br", "gzip", "br" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await reader.SendAsync(request);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Equal(plain.Headers.ETag, answer.Headers.ETag);
            await using var packed = await answer.Content.ReadAsStreamAsync();
            await using Stream unpacked = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
            using var text = new StreamReader(unpacked);
            Assert.Equal(words, await text.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task What_is_made_for_somebody_is_neither_tagged_nor_compressed()
    {
        await using var site = new TestSite();
        using var person = await site.SignInAsync("Iryna");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await person.SendAsync(request);
        Assert.Null(answer.Headers.ETag);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        using var door = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        door.Headers.AcceptEncoding.ParseAdd("br");
        using var page = await site.Reader().SendAsync(door);
        Assert.Empty(page.Content.Headers.ContentEncoding);
    }

    private static async Task<(string Path, Guid ClaimId)> PathAsync(PublishedSite site, string address)
    {
        var article = await site.BringInAsync("Putin congratulates Trump", open: true);
        var (claimId, slug) = await site.PublishOneAsync(article);
        return (address.Replace("{article}", article.Article.Slug, StringComparison.Ordinal).Replace("{check}", slug, StringComparison.Ordinal), claimId);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient reader, string path, HttpMethod method, EntityTagHeaderValue? known)
    {
        var request = new HttpRequestMessage(method, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return reader.SendAsync(request);
    }
}
