using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What holds for every route, read from the list of endpoints: one that is added tomorrow is tested tomorrow.</summary>
public sealed class RouteTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string Name, int Rank)[] s_people = [("", 0), ("Iryna", 1), ("Edith", 2), ("Ada", 3)];

    // MapStaticAssets adds it in Development for files that came after the build; it can declare nothing and stays closed to strangers.
    private const string FilesInDevelopment = "{**path:file}";

    [Fact]
    public void Every_endpoint_declares_a_policy_or_is_open_on_purpose()
    {
        var undeclared = Endpoints().Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(each => each.Policy is Policies.Newsroom or Policies.Editor or Policies.Admin));

        Assert.Empty(undeclared.Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task Every_route_opens_to_those_whose_role_reaches_it_and_to_nobody_else()
    {
        foreach (var (name, rank) in s_people)
        {
            using var client = name.Length == 0 ? site.Reader() : await site.SignInAsync(name);
            foreach (var (method, address, endpoint) in Routes())
            {
                using var request = new HttpRequestMessage(new(method), new Uri(address, UriKind.Relative));
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                var asksToSignIn = answer.StatusCode == HttpStatusCode.Found
                    && answer.Headers.Location!.ToString().Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal);
                var expected = Least(endpoint);

                Assert.True(asksToSignIn == (rank == 0 && expected > 0), $"{method} {address} as {name}: {answer.StatusCode} {answer.Headers.Location}");
                Assert.True((answer.StatusCode == HttpStatusCode.Forbidden) == (rank > 0 && rank < expected), $"{method} {address} as {name}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var reader = site.Reader();
        using var admin = await site.SignInAsync("Ada");
        string[] more = ["/no/such/page", "/css/base.css", "/_blazor/negotiate"];
        foreach (var client in new[] { reader, admin })
        {
            foreach (var address in Routes().Where(each => each.Method == "GET").Select(each => each.Address).Concat(more))
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

                var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
                Assert.True(policy == SecurityHeaders.Policy || policy.Contains("sandbox", StringComparison.Ordinal), $"{address}: {policy}");
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
                Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
                Assert.True(answer.Headers.Contains("Referrer-Policy"));
                Assert.False(answer.Headers.Contains("Server"));
                Assert.True(IsForEverySite(address) || !answer.Headers.Contains("Access-Control-Allow-Origin"), address);
            }
        }
    }

    [Fact]
    public async Task Every_form_without_a_token_is_refused()
    {
        using var admin = await site.SignInAsync("Ada");
        foreach (var (_, address, endpoint) in Routes().Where(each => each.Method == "POST"))
        {
            using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Email", "a@b.example")]);
            using var answer = await admin.PostAsync(new Uri(address, UriKind.Relative), form);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{endpoint.DisplayName} {address}: {answer.StatusCode}");
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(each => each.RoutePattern.RawText != FilesInDevelopment);

    private IEnumerable<(string Method, string Address, RouteEndpoint Endpoint)> Routes() =>
        from endpoint in Endpoints()
        where endpoint.RoutePattern.RawText is { } text && !IsPlumbing(text)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is "GET" or "POST" or "PUT" or "DELETE"
        select (method, Address(endpoint.RoutePattern), endpoint);

    // The public log is the same for everybody and knows no cookie.
    private static bool IsForEverySite(string address) =>
        address.StartsWith("/log/", StringComparison.Ordinal) || address.StartsWith("/feed", StringComparison.Ordinal)
        || address.EndsWith("/record.json", StringComparison.Ordinal) || address.EndsWith("/annotations.jsonld", StringComparison.Ordinal);

    // Files of the web root are open and have tests of their own, and so has the hub.
    private static bool IsPlumbing(string pattern) =>
        Path.HasExtension(pattern) || pattern.Contains("_framework", StringComparison.Ordinal) || pattern.Contains("_blazor", StringComparison.Ordinal);

    /// <summary>An address that a pattern matches.</summary>
    public static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(Part))).Where(part => part.Length > 0));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => "019a0000-0000-7000-8000-000000000000",
        RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
        _ => "none",
    };

    private static int Least(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? 0
        : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Max(each => each.Policy switch { Policies.Admin => 3, Policies.Editor => 2, _ => 1 });
}
