using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Links and forms that wait for an answer hang on the account as it was.</summary>
public sealed class OldLinkTests : IAsyncLifetime
{
    private const string Email = "samir@factcheck.example";
    private const string Foreign = "attacker@elsewhere.example";
    private const string NewPassword = "seven otters by the window";

    private readonly TestSite _site = new();

    public static TheoryData<string> Changes => ["password", "end one", "end all", "authenticator", "role", "access", "reset", "e-mail"];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_link_or_form_of_before_is_void_once_the_account_changed(string change)
    {
        using var attacker = await _site.SignInAsync("Samir");
        await attacker.SendFormAsync("/account", "email", ("Email", Foreign), ("EmailPassword", _site.Cast.Password));
        await _site.Reader().SendFormAsync("/account/forgotten", "forgotten", ("Email", Email));
        var confirm = await _site.MailedLinkAsync(Foreign, "/account/confirm");
        var reset = await _site.MailedLinkAsync(Email, "/account/reset");
        var offer = await OfferAsync(attacker);

        await ChangeAsync(change);

        var confirmed = await _site.Reader().SendFormAsync(confirm, "confirm");
        Assert.Contains("too old or was used before", await confirmed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var set = await _site.Reader().SendFormAsync(reset, "reset", ("Password", "nine herons on the ferry"));
        Assert.Contains("too old or was used before", await set.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var samir = await PersonAsync();
        Assert.NotEqual(Foreign, samir.Email);
        var code = OneTimeCode.Of(offer.Key, OneTimeCode.Step(_site.Clock.GetUtcNow()));
        var (outcome, codes) = await _site.Services.GetRequiredService<AuthenticatorDesk>().TurnOnAsync(await _site.Factory.SignInAsync(samir.Id), offer.Ticket, code);
        Assert.False(outcome.IsDone);
        Assert.Empty(codes);
    }

    [Fact]
    public async Task A_confirmed_address_ends_everything_else_and_the_old_address_is_told_twice()
    {
        using var here = await _site.SignInAsync("Samir");
        using var there = await _site.SignInAsync("Samir");
        await here.SendFormAsync("/account", "email", ("Email", "samir@new.example"), ("EmailPassword", _site.Cast.Password));
        Assert.Contains("samir@new.example", (await _site.LettersAsync(Email, "asked that your account use"))[0], StringComparison.Ordinal);

        await here.SendFormAsync(await _site.MailedLinkAsync("samir@new.example", "/account/confirm"), "confirm");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Single(await _site.LettersAsync(Email, "does not open it any more"));
    }

    [Fact]
    public async Task A_link_that_is_confirmed_by_somebody_else_signs_nobody_in_and_ends_every_sign_in_of_the_account()
    {
        using var samir = await _site.SignInAsync("Samir");
        using var iryna = await _site.SignInAsync("Iryna");
        await samir.SendFormAsync("/account", "email", ("Email", "samir@new.example"), ("EmailPassword", _site.Cast.Password));

        await iryna.SendFormAsync(await _site.MailedLinkAsync("samir@new.example", "/account/confirm"), "confirm");

        Assert.Equal(HttpStatusCode.Found, (await samir.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Contains("Iryna", await iryna.GetStringAsync(new Uri("/account", UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<AuthenticatorOffer> OfferAsync(HttpClient client)
    {
        var page = PageForms.Parse(await (await client.SendFormAsync("/account/authenticator", "offer", ("Current", _site.Cast.Password))).Content.ReadAsStringAsync());
        var ticket = page.QuerySelector("input[name=Offer]")!.GetAttribute("value")!;
        return (await _site.Services.GetRequiredService<AuthenticatorDesk>().ReopenAsync(await _site.Factory.SignInAsync((await PersonAsync()).Id), ticket))!;
    }

    private async Task ChangeAsync(string change)
    {
        using var owner = await _site.SignInAsync("Samir");
        using var admin = await _site.SignInAsync("Ada");
        var id = (await PersonAsync()).Id;
        switch (change)
        {
            case "password":
                await owner.SendFormAsync("/account", "password", ("Current", _site.Cast.Password), ("Password", NewPassword));
                break;
            case "end one":
                await owner.SendFormAsync("/account", "end");
                break;
            case "end all":
                await _site.Services.GetRequiredService<ProfileDesk>().EndSignInsAsync(await _site.Factory.SignInAsync(id), only: null);
                break;
            case "authenticator":
                await Authenticator.TurnOnAsync(owner, _site);
                break;
            case "role":
                await admin.SendFormAsync("/account/people", $"role-{id}", ("NewRole", "Editor"));
                break;
            case "access":
                await admin.SendFormAsync("/account/people", $"access-{id}");
                await admin.SendFormAsync("/account/people", $"access-{id}", ("Give", "true"));
                break;
            case "reset":
                await _site.Services.GetRequiredService<PasswordResets>().ResetAsync(await FreshResetAsync(), NewPassword);
                break;
            default:
                await owner.SendFormAsync("/account", "email", ("Email", "samir@new.example"), ("EmailPassword", _site.Cast.Password));
                await owner.SendFormAsync(await _site.MailedLinkAsync("samir@new.example", "/account/confirm"), "confirm");
                break;
        }
    }

    private async Task<string> FreshResetAsync()
    {
        var token = "";
        await _site.Services.GetRequiredService<PasswordResets>().AskAsync(Email, made =>
        {
            token = made;
            return made;
        });
        return token;
    }

    private async Task<Person> PersonAsync()
    {
        await using var db = await _site.Factory.CreateDbContextAsync();
        return await db.Users.SingleAsync(person => person.DisplayName.StartsWith("Samir"));
    }
}
