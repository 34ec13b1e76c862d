using System.Net;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class MailTests : IAsyncLifetime
{
    private const string Password = "seven otters by the window";

    private readonly TestSite _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_reset_link_sets_a_new_password_once_and_ends_open_sign_ins()
    {
        using var open = await _site.SignInAsync("Iryna");
        await AskAsync("iryna@factcheck.example");
        var link = await _site.MailedLinkAsync("iryna@factcheck.example", "/account/reset");

        var answer = await ResetAsync(link, Password);
        var again = await ResetAsync(link, "nine herons on the ferry");

        Assert.Equal("http://localhost/account/sign-in?done=password", answer.Headers.Location?.ToString());
        Assert.Contains("used before", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await open.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await _site.Reader().SignInAsync("iryna@factcheck.example", Password)).StatusCode);
        Assert.Equal([EntryKind.PasswordResetAsked.Name, EntryKind.PasswordReset.Name, EntryKind.SignedIn.Name], (await _site.SecurityKindsAsync())[^3..]);
    }

    [Fact]
    public async Task A_reset_link_is_good_for_an_hour()
    {
        await AskAsync("iryna@factcheck.example");
        var link = await _site.MailedLinkAsync("iryna@factcheck.example", "/account/reset");
        _site.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await ResetAsync(link, Password);

        Assert.Contains("too old", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_an_unknown_address_answers_as_for_a_known_one()
    {
        var bodies = new List<string>();
        foreach (var email in new[] { "iryna@factcheck.example", "nobody@factcheck.example" })
        {
            var answer = await AskAsync(email);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            bodies.Add(PageForms.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("main .door__card")!.TextContent);
        }

        Assert.Equal(bodies[0], bodies[1]);
        Assert.Equal([EntryKind.PasswordResetAsked.Name, EntryKind.PasswordResetAsked.Name], (await _site.SecurityKindsAsync())[^2..]);
    }

    [Fact]
    public async Task A_new_address_counts_once_its_link_was_used()
    {
        using var client = await _site.SignInAsync("Iryna");
        await client.SendFormAsync("/account", "email", ("Email", "iryna@new.example"), ("EmailPassword", _site.Cast.Password));
        var link = await _site.MailedLinkAsync("iryna@new.example", "/account/confirm");
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync("iryna@new.example", _site.Cast.Password)).StatusCode);

        await client.OpenLinkAsync(link);
        await client.SendFormAsync(link, "confirm");

        Assert.Equal(HttpStatusCode.Found, (await _site.Reader().SignInAsync("iryna@new.example", _site.Cast.Password)).StatusCode);
        var again = await client.SendFormAsync(link, "confirm");
        Assert.Contains("used before", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(await _site.SecurityKindsAsync(), EntryKind.EmailConfirmed.Name);
        Assert.DoesNotContain(await _site.SecurityEntriesAsync(), entry => entry.Payload!.Contains('@', StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> AskAsync(string email) => _site.Reader().SendFormAsync("/account/forgotten", "forgotten", ("Email", email));

    private Task<HttpResponseMessage> ResetAsync(string link, string password) => _site.Reader().SendFormAsync(link, "reset", ("Password", password));
}
