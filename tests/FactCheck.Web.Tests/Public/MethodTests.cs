using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What each address answers to each method, over the wire and for every endpoint there is: one that is added tomorrow is tested tomorrow.</summary>
public sealed class MethodTests(MethodTests.Served served) : IClassFixture<MethodTests.Served>
{
    private const string FilesInDevelopment = "{**path:file}";
    private const string SignInPage = "/account/sign-in";

    private static readonly string[] s_methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "REPORT"];

    private static readonly string[] s_unknown =
    [
        "/no-such-page", "/fact-check/abc", "/fact-checks/none/more", "/favicon.png", "/log/none", "/log/editorial/none", "/deskx", "/accounts", "/wp-login.php",
        "/.well-known/none", "/js/none.js", "/css/", "/Log/editorial/tile", "/%20", "/desk%2f..", "/a/b/c/d/e.txt",
    ];

    [Fact]
    public async Task HEAD_answers_as_GET_does_without_a_body()
    {
        foreach (var address in Addresses().Where(each => each.Knows.Contains("GET")))
        {
            Assert.True(address.Knows.Contains("HEAD") || address.IsHub, address.Path);
            if (!address.IsHub)
            {
                await AssertAlikeAsync(served.Reader, address.Path);
            }
        }

        foreach (var path in served.Paths)
        {
            using var page = await AssertAlikeAsync(served.Reader, path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            (await AssertAlikeAsync(served.Writer, path)).Dispose();
        }
    }

    [Fact]
    public async Task The_readers_cache_gives_whole_pages_after_HEAD_and_none_for_HEAD()
    {
        await using var site = await Served.StartAsync();
        foreach (var path in site.Paths)
        {
            using var first = await AskAsync(site.Reader, "HEAD", path);
            var page = await site.Reader.GetByteArrayAsync(path);
            using var again = await AskAsync(site.Reader, "HEAD", path);

            Assert.NotEmpty(page);
            var cached = await site.Reader.GetByteArrayAsync(path);
            Assert.True(path == SignInPage || Enumerable.SequenceEqual(page, cached), path);
            Assert.Equal([first.StatusCode, again.StatusCode], [HttpStatusCode.OK, HttpStatusCode.OK]);
        }
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_answered_with_405_and_those_that_it_knows()
    {
        foreach (var client in new[] { served.Reader, served.Writer })
        {
            foreach (var address in Addresses())
            {
                foreach (var method in s_methods.Except(address.Knows))
                {
                    using var answer = await AskAsync(client, method, address.Path);

                    Assert.True(answer.StatusCode == Unknown(method), $"{method} {address.Path}: {answer.StatusCode} {answer.Headers.Location}");
                    Assert.Equal(address.Knows.Union(method == "OPTIONS" ? [method] : []).Order(), answer.Content.Headers.Allow.Order());
                }
            }
        }
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_found_by_any_method()
    {
        foreach (var path in s_unknown)
        {
            foreach (var method in s_methods)
            {
                using var answer = await AskAsync(served.Reader, method, path);

                // Files that are not there are answered by an endpoint of their own in Development.
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound || (Path.HasExtension(path) && answer.StatusCode == Unknown(method)),
                    $"{method} {path}: {answer.StatusCode} {answer.Headers.Location}");
                Assert.True(method == "HEAD" || answer.StatusCode == HttpStatusCode.NoContent || (await answer.Content.ReadAsStringAsync()).Contains("<h1>", StringComparison.Ordinal), $"{method} {path}");
            }
        }
    }

    [Theory]
    [InlineData("/desk/no-such-page", false)]
    [InlineData("/desk/articles/none", true)]
    [InlineData("/account/none", false)]
    public async Task Behind_the_doors_strangers_are_led_to_the_sign_in_and_the_newsroom_sees_that_nothing_is_there(string path, bool isLikeAPage)
    {
        foreach (var method in s_methods)
        {
            using var strangers = await AskAsync(served.Reader, method, path);
            using var newsrooms = await AskAsync(served.Writer, method, path);

            var leads = method is "GET" or "HEAD";
            var otherwise = isLikeAPage && method != "POST" ? Unknown(method) : HttpStatusCode.NotFound;
            Assert.True(strangers.StatusCode == (leads ? HttpStatusCode.Found : otherwise), $"{method} {path}: {strangers.StatusCode}");
            Assert.True(!leads || strangers.Headers.Location!.OriginalString.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal));
            Assert.Equal(leads ? HttpStatusCode.NotFound : otherwise, newsrooms.StatusCode);
        }
    }

    [Fact]
    public async Task Only_the_doors_lead_to_the_sign_in()
    {
        string[] doors = ["/desk", "/account", "/.well-known/change-password"];
        foreach (var address in Addresses().Where(each => !doors.Any(door => each.Path.StartsWith(door, StringComparison.Ordinal))))
        {
            foreach (var method in address.Knows.Intersect(s_methods))
            {
                using var answer = await AskAsync(served.Reader, method, address.Path);

                Assert.False(answer.StatusCode == HttpStatusCode.Found, $"{method} {address.Path}: {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task The_page_that_says_not_found_is_not_found()
    {
        foreach (var client in new[] { served.Reader, served.Writer })
        {
            using var answer = await AskAsync(client, "GET", "/not-found");

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static HttpStatusCode Unknown(string method) => method == "OPTIONS" ? HttpStatusCode.NoContent : HttpStatusCode.MethodNotAllowed;

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string method, string path) =>
        client.SendAsync(new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative)), HttpCompletionOption.ResponseHeadersRead);

    // A body after HEAD would stand where the next answer of the connection begins, and the next request would fail.
    private static async Task<HttpResponseMessage> AssertAlikeAsync(HttpClient client, string path)
    {
        using var page = await AskAsync(client, "GET", path);
        var head = await AskAsync(client, "HEAD", path);
        Assert.True(page.StatusCode == head.StatusCode, $"{path}: GET {page.StatusCode}, HEAD {head.StatusCode}");
        Assert.Equal(page.Headers.Location, head.Headers.Location);
        Assert.Equal($"{page.Content.Headers.ContentType}", $"{head.Content.Headers.ContentType}");
        Assert.Equal($"{page.Headers.CacheControl}", $"{head.Headers.CacheControl}");
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        return head;
    }

    private List<Address> Addresses() =>
    [
        .. served.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } text && text != FilesInDevelopment && !text.Contains("_framework", StringComparison.Ordinal))
            .GroupBy(endpoint => RouteTests.Address(endpoint.RoutePattern))
            .Select(group => new Address(
                group.Key, [.. group.SelectMany(each => each.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]).Distinct()], group.Key.StartsWith("/_blazor", StringComparison.Ordinal))),
    ];

    private sealed record Address(string Path, string[] Knows, bool IsHub);

    /// <summary>A site on a port of its own, with something published.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private PublishedSite _published = null!;

        public TestSite Site => _published.Site;

        public HttpClient Reader { get; private set; } = null!;

        public HttpClient Writer { get; private set; } = null!;

        /// <summary>Readers' addresses with something behind each.</summary>
        public IReadOnlyList<string> Paths { get; private set; } = [];

        public static async Task<Served> StartAsync()
        {
            var served = new Served();
            await served.InitializeAsync();
            return served;
        }

        public async ValueTask InitializeAsync()
        {
            var site = TestSite.With("Development", ("FactCheck:ContactEmail", "desk@newsroom.example"));
            site.Serve();
            _published = await PublishedSite.OpenAsync(site);
            var article = await _published.BringInAsync("Putin congratulates Trump", open: true);
            var (_, slug) = await _published.PublishOneAsync(article);
            Paths =
            [
                "/", $"/fact-checks/{slug}", $"/fact-checks/{slug}/versions/1", $"/fact-checks/{slug}/record.json", "/articles", $"/articles/{article.Article.Slug}",
                $"/articles/{article.Article.Slug}/annotations.jsonld", "/search?q=day", "/how-we-check", "/feed.xml", "/sitemap.xml", "/robots.txt",
                "/sitemaps/pages", "/sitemaps/fact-checks/1", "/sitemaps/articles/1",
                "/.well-known/security.txt", "/log", "/log/editorial/checkpoint", "/log/security/vkey", "/log/editorial/proof/0", "/log/editorial/tile/entries/000.p/1",
                "/log/editorial/consistency?from=1", "/log/witness/vkey", "/log/policy", "/healthz", SignInPage, "/css/base.css", "/icons/favicon.svg",
            ];
            (Reader, Writer) = (site.Reader(), await site.SignInAsync("Iryna"));
        }

        public async ValueTask DisposeAsync()
        {
            Reader.Dispose();
            Writer.Dispose();
            await _published.DisposeAsync();
        }
    }
}
