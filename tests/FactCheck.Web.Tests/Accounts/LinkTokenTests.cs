using System.Net;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The token of a mailed link leaves the address as soon as the link is opened.</summary>
public sealed class LinkTokenTests : IAsyncLifetime
{
    private const string Email = "samir@factcheck.example";
    private const string NewPassword = "seven otters by the window";

    private readonly TestSite _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/account/reset", false)]
    [InlineData("/account/join", false)]
    [InlineData("/account/confirm", false)]
    [InlineData("/account/reset", true)]
    public async Task A_link_leads_on_to_the_plain_address(string page, bool https)
    {
        using var reader = _site.Reader();
        using var answer = await reader.GetAsync(new Uri($"{(https ? "https" : "http")}://localhost{page}?token=a%2Fb"));
        Assert.Equal((HttpStatusCode.SeeOther, page), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        var name = $"factcheck-link{page.Replace('/', '-')}";
        Assert.Equal($"{(https ? "__Host-" : "")}{name}=a%2Fb; max-age=3600; path=/; {(https ? "secure; " : "")}samesite=lax; httponly", cookie);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_password_manager_finds_where_a_password_is_changed(string method)
    {
        using var reader = _site.Reader();
        using var answer = await reader.SendAsync(new(new(method), "/.well-known/change-password"));
        Assert.Equal((HttpStatusCode.Found, "/account"), (answer.StatusCode, $"{answer.Headers.Location}"));
    }

    [Fact]
    public async Task The_page_takes_the_token_along_in_its_body_and_forgets_it_once_it_was_used()
    {
        using var reader = _site.Reader();
        var link = await AskedAsync();
        var page = await reader.PageAsync(link);
        Assert.Equal(Uri.UnescapeDataString(link.Split("token=")[1]), page.QuerySelector("input[name=Token]")!.GetAttribute("value"));
        using var weak = await reader.SendAsync("/account/reset", page, "reset", ("Password", "short"));
        page = PageForms.Parse(await weak.Content.ReadAsStringAsync());
        Assert.NotEmpty(page.QuerySelectorAll(".errors, [aria-invalid=true]"));
        using var set = await reader.SendAsync("/account/reset", page, "reset", ("Password", NewPassword));
        Assert.EndsWith("/account/sign-in?done=password", $"{set.Headers.Location}", StringComparison.Ordinal);
        Assert.Contains(set.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("factcheck-link-account-reset=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.Equal("", (await reader.PageAsync("/account/reset")).QuerySelector("input[name=Token]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Two_links_in_two_tabs_do_not_take_each_others_place()
    {
        using var reader = _site.Reader();
        var tab = await reader.PageAsync(await AskedAsync());
        await reader.PageAsync($"/account/reset?token={Uri.EscapeDataString("no such token")}");
        using var set = await reader.SendAsync("/account/reset", tab, "reset", ("Password", NewPassword));
        Assert.EndsWith("/account/sign-in?done=password", $"{set.Headers.Location}", StringComparison.Ordinal);
    }

    private async Task<string> AskedAsync()
    {
        await _site.Reader().SendFormAsync("/account/forgotten", "forgotten", ("Email", Email));
        return await _site.MailedLinkAsync(Email, "/account/reset");
    }
}
