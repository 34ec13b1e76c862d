using System.Net;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AuthenticatorTests : IAsyncLifetime
{
    private const string Email = "edith@factcheck.example";

    private readonly TestSite _site = new();
    private byte[] _key = [];
    private List<string> _codes = [];

    public async ValueTask InitializeAsync()
    {
        using var client = await _site.SignInAsync("Edith");
        (_key, _codes) = await Authenticator.TurnOnAsync(client, _site);
        _site.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_code_opens_the_account_once()
    {
        var code = CodeNow();

        Assert.Equal(HttpStatusCode.Found, (await TryAsync(code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(code)).StatusCode);
        Assert.Equal([EntryKind.SignedIn.Name, EntryKind.TwoFactorFailed.Name], (await _site.SecurityKindsAsync())[^2..]);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var client = _site.Reader();

        var answer = await client.SignInAsync(Email, _site.Cast.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_opens_the_account_once_and_cannot_be_read_in_the_database()
    {
        Assert.Equal(10, _codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Found, (await TryAsync(_codes[3].ToUpperInvariant())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(_codes[3])).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await TryAsync(_codes[4])).StatusCode);

        await using var db = await _site.Factory.CreateDbContextAsync();
        var stored = await db.RecoveryCodes.Select(code => code.Hash).ToListAsync();
        Assert.Equal(10, stored.Count);
        Assert.DoesNotContain(stored, hash => _codes.Exists(code => hash.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));
        var token = (await db.UserTokens.SingleAsync()).Value!;
        Assert.DoesNotContain(OneTimeCode.Base32(_key), token, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(_key), token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account()
    {
        for (var each = 0; each < Lockout.Tries; each++)
        {
            await TryAsync("000000x");
        }

        Assert.Equal(EntryKind.LockedOut.Name, (await _site.SecurityKindsAsync())[^1]);
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task It_is_turned_off_with_password_and_code_and_not_with_the_password_alone()
    {
        var client = _site.Reader();
        await TryAsync(CodeNow(), client);

        await client.SendFormAsync("/account/authenticator", "off", ("Current", _site.Cast.Password));
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);
        await client.SendFormAsync("/account/authenticator", "off", ("Current", _site.Cast.Password), ("NowCode", _codes[0]));

        Assert.Equal(HttpStatusCode.Found, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);
        Assert.Equal([EntryKind.TwoFactorOff.Name, EntryKind.SignedIn.Name], (await _site.SecurityKindsAsync())[^2..]);
    }

    private string CodeNow() => OneTimeCode.Of(_key, OneTimeCode.Step(_site.Clock.GetUtcNow()));

    private async Task<HttpResponseMessage> TryAsync(string code, HttpClient? with = null)
    {
        var client = with ?? _site.Reader();
        var page = await ReadAsync(await client.SignInAsync(Email, _site.Cast.Password));
        return await client.SendAsync("/account/sign-in", page, "code", ("Code", code));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => PageForms.Parse(await answer.Content.ReadAsStringAsync());
}
