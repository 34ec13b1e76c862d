using System.Net;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly TestSite _site = new();

    public ValueTask InitializeAsync()
    {
        _ = _site.Server;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        var client = _site.Reader();
        var refused = await client.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal("http://localhost/account/sign-in?returnUrl=%2Faccount", refused.Headers.Location?.ToString());

        var answer = await client.SignInAsync("iryna@factcheck.example", _site.Cast.Password, "/account");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("http://localhost/account", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/desk/search?q=naïve", "/desk/search?q=na%C3%AFve")]
    [InlineData("/articles/стаття", "/articles/%D1%81%D1%82%D0%B0%D1%82%D1%82%D1%8F")]
    [InlineData("/desk\u00a0", "/desk")]
    [InlineData("/\uff0fevil.example", "/desk")]
    public async Task A_header_cannot_hold_every_letter_so_the_address_is_escaped_or_is_the_desk(string asked, string led)
    {
        var answer = await _site.Reader().SignInAsync("iryna@factcheck.example", _site.Cast.Password, asked);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("http://localhost" + led, Assert.Single(answer.Headers.GetValues("Location")));
    }

    [Theory]
    [InlineData(null, "/desk")]
    [InlineData("/account", "/account")]
    [InlineData("//evil.example", "/desk")]
    public async Task A_sign_in_form_of_another_tab_leads_on_when_its_person_is_signed_in_already(string? asked, string led)
    {
        var client = _site.Reader();
        var address = "/account/sign-in" + (asked is null ? "" : "?returnUrl=" + Uri.EscapeDataString(asked));
        var other = await client.PageAsync(address);
        await client.SignInAsync("iryna@factcheck.example", _site.Cast.Password);

        var answer = await client.SendAsync(address, other, "sign-in", ("Email", "iryna@factcheck.example"), ("Password", _site.Cast.Password));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("http://localhost" + led, answer.Headers.Location?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_sign_out_tells_the_browser_to_forget_what_it_keeps_of_the_newsroom_over_https()
    {
        foreach (var https in new[] { true, false })
        {
            var client = _site.Reader(https);
            await client.SignInAsync("iryna@factcheck.example", _site.Cast.Password);

            var answer = await client.SendFormAsync("/account", "/account/sign-out");

            Assert.Equal("/", answer.Headers.Location?.ToString());
            Assert.Equal(https ? ["\"cache\", \"storage\""] : [], answer.Headers.TryGetValues("Clear-Site-Data", out var values) ? values : []);
        }
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_named_for_its_host_over_https()
    {
        var plain = Cookie(await _site.Reader().SignInAsync("iryna@factcheck.example", _site.Cast.Password));
        var secure = Cookie(await _site.Reader(https: true).SignInAsync("iryna@factcheck.example", _site.Cast.Password));

        Assert.StartsWith("factcheck=", plain, StringComparison.Ordinal);
        Assert.StartsWith("__Host-factcheck=", secure, StringComparison.Ordinal);
        Assert.Contains("; secure", secure, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", secure, StringComparison.Ordinal);
        Assert.All([plain, secure], cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Signing_in_and_out_is_one_entry_each()
    {
        var client = await _site.SignInAsync("Iryna");
        var before = await _site.SecurityKindsAsync();
        var page = await client.PageAsync("/account");

        var answer = await client.SendAsync("/account", page, "/account/sign-out");

        Assert.Equal("/", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Equal(EntryKind.SignedIn.Name, before[^1]);
        Assert.Equal([.. before, EntryKind.SignedOut.Name], await _site.SecurityKindsAsync());
    }

    private static string Cookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("factcheck=", StringComparison.Ordinal));
}
