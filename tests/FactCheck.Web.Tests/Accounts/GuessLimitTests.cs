using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Guessing is slow, from one address and from many, and never at the cost of who belongs here.</summary>
public sealed class GuessLimitTests
{
    private const string Email = "iryna@factcheck.example";

    [Fact]
    public async Task A_thousand_guesses_from_one_address_are_twenty_a_minute_and_a_known_browser_at_that_address_gets_in()
    {
        await using var site = Strict();
        using var known = await site.SignInAsync("Iryna");
        using var stranger = site.Reader();
        var page = await stranger.PageAsync("/account/sign-in");
        var looked = 0;
        for (var each = 0; each < 1_000; each++)
        {
            using var answer = await stranger.SendAsync("/account/sign-in", page, "sign-in", ("Email", Email), ("Password", $"guess {each}"));
            looked += answer.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
        }

        // One of twenty was the known browser’s own first sign-in; a slow machine may need a second and a third minute.
        Assert.InRange(looked, 19, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.Reader().SignInAsync("edith@factcheck.example", site.Cast.Password)).StatusCode);
        await known.SendFormAsync("/account", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Found, (await known.SignInAsync(Email, site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task A_thousand_guesses_from_two_hundred_addresses_lock_strangers_out_and_not_the_owner()
    {
        await using var site = Strict();
        using var known = await site.SignInAsync("Iryna");
        using var stranger = site.Reader();
        var page = await stranger.PageAsync("/account/sign-in");
        for (var each = 0; each < 1_000; each++)
        {
            Come(stranger, each % 200);
            using var answer = await stranger.SendAsync("/account/sign-in", page, "sign-in", ("Email", Email), ("Password", $"guess {each}"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(Lockout.Tries, (await db.Users.SingleAsync(person => person.Email == Email)).AccessFailedCount);
        Come(stranger, 201);
        Assert.Equal(HttpStatusCode.OK, (await stranger.SignInAsync(Email, site.Cast.Password)).StatusCode);
        await known.SendFormAsync("/account", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Found, (await known.SignInAsync(Email, site.Cast.Password)).StatusCode);
        // Signing in at a known browser does not give strangers new tries.
        Assert.Equal(HttpStatusCode.OK, (await stranger.SignInAsync(Email, site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task A_known_browser_is_locked_by_its_own_failures_alone_and_is_known_for_one_person()
    {
        await using var site = Strict();
        using var known = await site.SignInAsync("Samir");
        await known.SendFormAsync("/account", "/account/sign-out");
        for (var each = 0; each < Lockout.Tries; each++)
        {
            await known.SignInAsync("samir@factcheck.example", "wrong");
        }

        Assert.Equal(HttpStatusCode.OK, (await known.SignInAsync("samir@factcheck.example", site.Cast.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await known.SignInAsync(Email, site.Cast.Password)).StatusCode);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync("samir@factcheck.example", site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task Forms_that_are_refused_anyway_use_nothing_up()
    {
        await using var site = Strict();
        using var stranger = site.Reader();
        using var empty = new FormUrlEncodedContent([new("_handler", "reset")]);
        for (var each = 0; each < 100; each++)
        {
            using var answer = await stranger.PostAsync(new Uri("/account/reset", UriKind.Relative), empty);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        var page = await stranger.PageAsync("/account/sign-in");
        for (var each = 0; each < 100; each++)
        {
            using var answer = await stranger.SendAsync("/account/sign-in", page, "sign-in", ("Email", ""), ("Password", ""));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Found, (await stranger.SignInAsync(Email, site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task One_wrong_password_each_quarter_of_an_hour_keeps_nobody_out_whatever_came_before()
    {
        await using var site = Strict();
        for (var each = 0; each < 30; each++)
        {
            await WrongAsync(site, each);
            site.Clock.Advance(TimeSpan.FromSeconds(45));
        }

        for (var each = 0; each < 12; each++)
        {
            await WrongAsync(site, each);
            site.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        await WrongAsync(site, 13);
        using var owner = site.Reader();
        Assert.Equal(HttpStatusCode.Found, (await owner.SignInAsync(Email, site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task A_link_by_mail_gets_past_a_lock_that_strangers_keep_up()
    {
        await using var site = Strict();
        await site.Reader().SendFormAsync("/account/forgotten", "forgotten", ("Email", Email));
        using var owner = site.Reader();
        Come(owner, 300);
        await owner.SendFormAsync(await site.MailedLinkAsync(Email, "/account/reset"), "reset", ("Password", "seven otters by the window"));
        for (var each = 0; each < 20; each++)
        {
            await WrongAsync(site, each);
        }

        Assert.Equal(HttpStatusCode.Found, (await owner.SignInAsync(Email, "seven otters by the window")).StatusCode);
    }

    [Theory]
    [InlineData("/account", "password", "Current")]
    [InlineData("/account", "email", "EmailPassword")]
    [InlineData("/account/authenticator", "offer", "Current")]
    public async Task A_wrong_password_counts_wherever_it_is_typed(string address, string form, string field)
    {
        await using var site = Strict();
        using var client = await site.SignInAsync("Iryna");
        (string, string)[] rest = form == "password" ? [("Password", "seven otters by the window")] : form == "email" ? [("Email", "iryna@new.example")] : [];
        for (var each = 0; each < Lockout.Tries; each++)
        {
            await client.SendFormAsync(address, form, [(field, $"guess {each}"), .. rest]);
        }

        Assert.Equal([EntryKind.PasswordWrong.Name, EntryKind.LockedOut.Name], (await site.SecurityKindsAsync())[^2..]);
        var right = await client.SendFormAsync(address, form, [(field, site.Cast.Password), .. rest]);
        Assert.Contains("Too many tries were wrong", WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await using (var db = await site.Factory.CreateDbContextAsync())
        {
            Assert.Equal(Lockout.Tries, (await db.Users.SingleAsync(person => person.Email == Email)).AccessFailedCount);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var later = await client.SendFormAsync(address, form, [(field, site.Cast.Password), .. rest]);
        Assert.DoesNotContain("Too many tries", WebUtility.HtmlDecode(await later.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_forms_a_minute_that_ask_for_the_password_are_too_many()
    {
        await using var site = Strict();
        using var client = await site.SignInAsync("Iryna");
        var page = await client.PageAsync("/account");
        var answers = new List<HttpStatusCode>();
        for (var each = 0; each < 40; each++)
        {
            using var answer = await client.SendAsync("/account", page, "password", ("Current", $"guess {each}"), ("Password", "seven otters by the window"));
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    private static TestSite Strict() => TestSite.With("Development", ("FactCheck:Limits:SignIn", "20"));

    private static async Task WrongAsync(TestSite site, int from)
    {
        using var stranger = site.Reader();
        Come(stranger, from);
        await stranger.SignInAsync(Email, "wrong");
    }

    private static void Come(HttpClient client, int number)
    {
        client.DefaultRequestHeaders.Remove(TestSite.AddressHeader);
        client.DefaultRequestHeaders.Add(TestSite.AddressHeader, $"203.0.{113 + (number / 250)}.{1 + (number % 250)}");
    }
}
