using System.IO.Compression;
using System.Net;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The files of the log as other machines and other sites' pages fetch them: compressed, not twice, by HEAD, and after asking whether they may.</summary>
public sealed class LogFilesTests(MethodTests.Served served) : IClassFixture<MethodTests.Served>
{
    private const string Hashes = "/log/editorial/tile/0/000.p/1";

    private IEnumerable<string> Files => served.Paths.Where(path => path.StartsWith("/log/", StringComparison.Ordinal) || path.EndsWith("/record.json", StringComparison.Ordinal)).Append(Hashes);

    [Fact]
    public async Task What_somebody_has_is_not_sent_again()
    {
        await ReadersWorld.StopSigningAsync(served.Site);
        foreach (var path in Files)
        {
            using var first = await AskAsync("GET", path);
            Assert.True(first is { StatusCode: HttpStatusCode.OK, Headers: { ETag: not null, CacheControl.Public: true } }, path);
            using var again = await AskAsync("GET", path, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            using var changed = await AskAsync("GET", path, ("If-None-Match", "W/\"something else\""));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            foreach (var answer in new[] { first, again })
            {
                Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
                Assert.Equal((first.Headers.ETag, $"{first.Headers.CacheControl}"), (answer.Headers.ETag, $"{answer.Headers.CacheControl}"));
                Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            }
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Everything_but_hashes_comes_compressed_and_HEAD_says_what_GET_says(string encoding)
    {
        await ReadersWorld.StopSigningAsync(served.Site);
        // Stylesheets and pictures are the framework's to serve.
        foreach (var path in Files.Concat(served.Paths.Where(path => Path.GetExtension(path) is not (".css" or ".svg"))))
        {
            using var plain = await AskAsync("GET", path);
            using var packed = await AskAsync("GET", path, ("Accept-Encoding", encoding));
            using var head = await AskAsync("HEAD", path, ("Accept-Encoding", encoding));
            if (Files.Contains(path))
            {
                Assert.Equal(path == Hashes ? [] : [encoding], packed.Content.Headers.ContentEncoding);
                Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), await UnpackedAsync(packed));
                Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
            }

            Assert.True(Said(packed) == Said(head), $"{path}: GET {Said(packed)}, HEAD {Said(head)}");
            Assert.True(head.Content.Headers.ContentLength is null || head.Content.Headers.ContentLength == packed.Content.Headers.ContentLength, path);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Other_sites_scripts_may_ask_for_all_of_it_and_read_why_not()
    {
        foreach (var path in Files)
        {
            using var may = await PreflightAsync(path, "GET");
            Assert.Equal(HttpStatusCode.NoContent, may.StatusCode);
            Assert.Equal("*", Assert.Single(may.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Contains("GET", may.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
            Assert.Equal("if-none-match", Assert.Single(may.Headers.GetValues("Access-Control-Allow-Headers")));
            Assert.Equal("86400", Assert.Single(may.Headers.GetValues("Access-Control-Max-Age")));
            using var mayNot = await PreflightAsync(path, "PUT");
            Assert.False(mayNot.IsSuccessStatusCode || mayNot.Headers.Contains("Access-Control-Allow-Origin"));
        }

        foreach (var path in new[] { "/log/editorial/tile/0/999", "/log/editorial/consistency?from=-1", "/log/witness/none/checkpoint" })
        {
            using var answer = await AskAsync("GET", path, ("Origin", "https://verifier.example"));
            Assert.False(answer.IsSuccessStatusCode);
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/account/sign-in")]
    [InlineData("/log/witness/add-checkpoint")]
    public async Task Nothing_else_is_open_to_other_sites_scripts(string path)
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            using var answer = await PreflightAsync(path, method);
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    private static string Said(HttpResponseMessage answer) =>
        $"{answer.StatusCode} {answer.Headers.ETag} {answer.Headers.CacheControl} {answer.Headers.Vary} {answer.Content.Headers.ContentType} {string.Join(',', answer.Content.Headers.ContentEncoding)}";

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<HttpResponseMessage> PreflightAsync(string path, string method) =>
        AskAsync("OPTIONS", path, ("Origin", "https://verifier.example"), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "if-none-match"));

    private Task<HttpResponseMessage> AskAsync(string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return served.Reader.SendAsync(request);
    }
}
