using System.Net;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class OriginGuardTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:81")]
    [InlineData("https://localhost")]
    public async Task A_foreign_origin_opens_no_circuit(string origin)
    {
        using var client = await site.SignInAsync("Iryna");
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(client, "/_blazor/negotiate?negotiateVersion=1", origin, HttpMethod.Post));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(client, "/_blazor", origin, HttpMethod.Get));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(client, "/_BLAZOR/negotiate", origin, HttpMethod.Post));
    }

    [Fact]
    public async Task The_sites_own_origin_opens_one()
    {
        using var client = await site.SignInAsync("Iryna");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/_blazor/negotiate?negotiateVersion=1", "http://localhost", HttpMethod.Post));
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused()
    {
        using var client = site.Reader();
        client.DefaultRequestHeaders.Host = "evil.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string address, string origin, HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        return (await client.SendAsync(request)).StatusCode;
    }
}
