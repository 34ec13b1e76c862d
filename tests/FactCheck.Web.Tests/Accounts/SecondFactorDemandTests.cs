using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Editors and admins need a second factor, with a grace that every page counts down.</summary>
public sealed class SecondFactorDemandTests
{
    private const string Setting = "FactCheck:SecondFactor";

    [Fact]
    public async Task A_week_after_joining_an_admin_without_one_has_the_rights_of_a_reviewer_until_it_is_on()
    {
        await using var site = TestSite.With("Development", (Setting, "Grace"));
        using var early = await site.SignInAsync("Ada");
        Assert.Contains("within 7 days", (await early.PageAsync("/desk")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await early.GetAsync(new Uri("/account/people", UriKind.Relative))).StatusCode);

        site.Clock.Advance(FactorRule.Grace);
        using var late = await site.SignInAsync("Ada");
        Assert.Contains("rights of a reviewer", (await late.PageAsync("/desk")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/account/people", "/desk/log?log=security", "/desk/log" })
        {
            using var answer = await late.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal("/account/authenticator?needed=true", answer.Headers.Location?.ToString());
        }

        var by = await site.Factory.SignInAsync(await site.PersonIdAsync("Ada"));
        var people = site.Services.GetRequiredService<PeopleDesk>();
        var refused = (await people.ChangeRoleAsync(by, await site.PersonIdAsync("Samir"), Role.Admin)).Refusal!;
        Assert.Equal(RefusalKind.NotAllowed, refused.Kind);
        Assert.Contains("turn on an authenticator app", refused.Message, StringComparison.Ordinal);

        await Authenticator.TurnOnAsync(late, site);
        Assert.Equal(HttpStatusCode.OK, (await late.GetAsync(new Uri("/account/people", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("authenticator app to go on", (await late.PageAsync("/desk")).Body!.TextContent, StringComparison.Ordinal);
        by = await site.Factory.SignInAsync(await site.PersonIdAsync("Ada"));
        Assert.True((await people.ChangeRoleAsync(by, await site.PersonIdAsync("Samir"), Role.Admin)).IsDone);
    }

    [Fact]
    public async Task A_claim_is_not_approved_by_an_editor_whose_factor_is_overdue()
    {
        await using var site = TestSite.With("Development", (Setting, "Required"));
        await using var db = await site.Factory.CreateDbContextAsync();
        var actor = await db.ActingAsync(await site.Factory.SignInAsync(await site.PersonIdAsync("Edith")));
        Assert.Equal((Role.Reviewer, false, true), (actor!.Role, actor.IsEditor, actor.LacksFactor));
        var reviewer = await db.ActingAsync(await site.Factory.SignInAsync(await site.PersonIdAsync("Iryna")));
        Assert.Equal((Role.Reviewer, false), (reviewer!.Role, reviewer.LacksFactor));
    }

    [Fact]
    public async Task The_first_admin_of_a_new_newsroom_is_in_grace_and_a_reviewer_is_asked_for_nothing()
    {
        await using var site = TestSite.With("Production");
        var code = site.Services.GetRequiredService<FirstAdmin>().Code;
        Assert.Null(await site.Services.GetRequiredService<FirstAdmin>().MakeAsync(code, "First Person", "first@factcheck.example", "seven otters by the window"));
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(site.Clock.GetUtcNow() + FactorRule.Grace, (await db.Users.SingleAsync()).FactorDueAt);
    }

    [Fact]
    public async Task Without_the_setting_nobody_in_Development_is_counted_down_and_a_promotion_begins_the_week_elsewhere()
    {
        await using var free = new TestSite();
        await using (var db = await free.Factory.CreateDbContextAsync())
        {
            Assert.False(await db.Users.AnyAsync(person => person.FactorDueAt != null));
        }

        await using var site = TestSite.With("Development", (Setting, "grace"));
        site.Clock.Advance(TimeSpan.FromDays(3));
        var by = await site.Factory.SignInAsync(await site.PersonIdAsync("Ada"));
        await site.Services.GetRequiredService<PeopleDesk>().ChangeRoleAsync(by, await site.PersonIdAsync("Samir"), Role.Editor);
        await using var after = await site.Factory.CreateDbContextAsync();
        Assert.Equal(site.Clock.GetUtcNow() + FactorRule.Grace, (await after.Users.SingleAsync(person => person.DisplayName.StartsWith("Samir"))).FactorDueAt);
        Assert.Null((await after.Users.SingleAsync(person => person.DisplayName.StartsWith("Iryna"))).FactorDueAt);
    }

    [Fact]
    public async Task Turning_it_off_takes_password_and_code_and_leaves_a_day()
    {
        await using var site = TestSite.With("Development", (Setting, "Grace"));
        using var client = await site.SignInAsync("Edith");
        var (key, codes) = await Authenticator.TurnOnAsync(client, site);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var form in new[] { "off", "codes" })
        {
            await client.SendFormAsync("/account/authenticator", form, ("Current", site.Cast.Password), ("NowCode", "000000x"));
            await client.SendFormAsync("/account/authenticator", form, ("Current", "wrong"), ("NowCode", Authenticator.Code(key, site)));
        }

        Assert.Equal([EntryKind.TwoFactorFailed.Name, EntryKind.PasswordWrong.Name], (await site.SecurityKindsAsync())[^2..]);
        var off = await client.SendFormAsync("/account/authenticator", "off", ("Current", site.Cast.Password), ("NowCode", codes[0]));
        Assert.EndsWith("/account?done=off", off.Headers.Location?.ToString(), StringComparison.Ordinal);
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(site.Clock.GetUtcNow() + FactorRule.ShortGrace, (await db.Users.SingleAsync(person => person.DisplayName.StartsWith("Edith"))).FactorDueAt);
    }
}
