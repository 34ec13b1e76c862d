using System.Net;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The site behind a proxy at 192.0.2.1 that ends https.</summary>
public sealed class BehindProxyTests : IAsyncLifetime
{
    private const string Proxy = "192.0.2.1";
    private const string Stranger = "198.51.100.9";

    private readonly TestSite _site = TestSite.With("Production",
        ("FactCheck:PublicAddress", "https://news.test"), ("FactCheck:Proxies", Proxy), ("FactCheck:Limits:Search", "2"));

    private int _searches;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(Proxy, "https")]
    [InlineData(Stranger, null)]
    public async Task Everything_stands_under_the_public_address_whoever_passes_the_request_on(string from, string? scheme)
    {
        var page = await AskAsync("/account/sign-in", from, scheme);

        Assert.Equal(200, page.Response.StatusCode);
        Assert.Matches("^__Host-factcheck-form=.*; path=/; secure; samesite=strict; httponly$", page.Response.Headers.SetCookie.Single());
        Assert.Equal("max-age=31536000; includeSubDomains", page.Response.Headers.StrictTransportSecurity);
        var desk = await AskAsync("/desk", from, scheme);
        Assert.Equal("https://news.test/account/sign-in?returnUrl=%2Fdesk", desk.Response.Headers.Location);
    }

    [Fact]
    public async Task Who_came_to_the_proxy_by_plain_http_is_sent_to_https_at_the_right_host()
    {
        var answer = await AskAsync("/fact-checks/a b", Proxy, "http", query: "?q=1");

        Assert.Equal((308, "https://news.test/fact-checks/a%20b?q=1"), (answer.Response.StatusCode, answer.Response.Headers.Location.ToString()));
        Assert.Equal(200, (await AskAsync("/healthz", Proxy, "http")).Response.StatusCode);
    }

    [Theory]
    [InlineData("https://news.test", true)]
    [InlineData("http://news.test", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://localhost", false)]
    [InlineData("null", false)]
    public async Task Only_a_page_of_the_public_address_comes_as_far_as_the_sign_in_of_circuits(string origin, bool isOurs)
    {
        var answer = await AskAsync("/_blazor", Proxy, "https", headers: ("Origin", origin));

        Assert.Equal(isOurs ? 401 : 403, answer.Response.StatusCode);
    }

    [Fact]
    public async Task Each_visitor_has_a_limit_of_her_own_and_only_the_proxy_says_who_it_is()
    {
        foreach (var visitor in new[] { "203.0.113.1", "203.0.113.2" })
        {
            Assert.Equal(200, await SearchAsync(Proxy, visitor));
            Assert.Equal(200, await SearchAsync(Proxy, visitor));
            Assert.Equal(429, await SearchAsync(Proxy, visitor));
            Assert.Equal(429, await SearchAsync(Proxy, $"203.0.113.77, {visitor}"));
        }

        Assert.Equal(200, await SearchAsync(Stranger, "203.0.113.3"));
        Assert.Equal(200, await SearchAsync(Stranger, "203.0.113.4"));
        Assert.Equal(429, await SearchAsync(Stranger, "203.0.113.5"));
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("news.test", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    public async Task Only_hosts_of_ours_are_answered(string host, int status) =>
        Assert.Equal(status, (await AskAsync("/how-we-check", Stranger, null, host)).Response.StatusCode);

    [Theory]
    [InlineData("10.0.0.5:5080")]
    [InlineData("evil.example")]
    public async Task A_watchdog_is_answered_under_any_name(string host)
    {
        var answer = await AskAsync("/healthz", Stranger, null, host);

        Assert.Equal(200, answer.Response.StatusCode);
        Assert.Equal("ok", await new StreamReader(answer.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    // A page that was made before comes from the cache and costs nobody anything, so each search is another.
    private async Task<int> SearchAsync(string from, string visitor) =>
        (await AskAsync("/search", from, "https", query: $"?q=tax{_searches++}", headers: ("X-Forwarded-For", visitor))).Response.StatusCode;

    private Task<HttpContext> AskAsync(
        string path, string from, string? scheme, string host = "news.test", string query = "", params (string Name, string Value)[] headers) =>
        _site.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            (context.Request.Method, context.Request.Path, context.Request.Host) = ("GET", path, new(host));
            context.Request.QueryString = new(query);
            context.Request.Headers["X-Forwarded-Host"] = "evil.example";
            if (scheme is not null)
            {
                context.Request.Headers["X-Forwarded-Proto"] = scheme;
            }

            foreach (var (name, value) in headers)
            {
                context.Request.Headers[name] = value;
            }
        });
}
