using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class JoiningTests
{
    private const string Password = "seven otters by the window";

    [Fact]
    public async Task An_invitation_works_once()
    {
        await using var site = new TestSite();
        var link = await InviteAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await JoinAsync(site, link)).StatusCode);

        var second = await site.Reader().OpenLinkAsync(link);

        Assert.Contains("used before", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync("new@factcheck.example", Password)).StatusCode);
        Assert.Equal([EntryKind.PersonInvited.Name, EntryKind.PersonJoined.Name, EntryKind.SignedIn.Name], (await site.SecurityKindsAsync())[^3..]);
        Assert.DoesNotContain(await site.SecurityEntriesAsync(), entry => entry.Payload!.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_use_one_invitation_at_once_make_one_person()
    {
        await using var site = new TestSite();
        var token = (await InviteAsync(site)).Split("token=")[1];
        var invitations = site.Services.GetRequiredService<Invitations>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(each => invitations.JoinAsync(token, $"Person {each}", Password)));

        Assert.Single(answers, answer => answer is null);
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(1, await db.Users.CountAsync(person => person.Email == "new@factcheck.example"));
    }

    [Fact]
    public async Task An_invitation_ends_when_it_is_withdrawn_and_after_seven_days()
    {
        await using var site = new TestSite();
        var (withdrawn, old) = (await InviteAsync(site), await InviteAsync(site, "other@factcheck.example"));
        using var admin = await site.SignInAsync("Ada");
        await using var db = await site.Factory.CreateDbContextAsync();
        var id = (await db.Invitations.SingleAsync(row => row.Email == "new@factcheck.example")).Id;

        await admin.SendFormAsync("/account/people", $"withdraw-{id}");
        Assert.DoesNotContain("<form", await MainAsync(site, withdrawn), StringComparison.Ordinal);
        Assert.Contains("<form", await MainAsync(site, old), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.DoesNotContain("<form", await MainAsync(site, old), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_admin_is_made_once_and_the_page_is_gone()
    {
        await using var site = TestSite.With("Production");
        var code = site.Services.GetRequiredService<FirstAdmin>().Code!;
        Assert.Equal(32, code.Length);

        var wrong = await SetUpAsync(site, "0123456789abcdef0123456789abcdef");
        Assert.Contains("not the code", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await SetUpAsync(site, code);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().GetAsync(new Uri("/setup", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync("first@factcheck.example", Password)).StatusCode);
        Assert.Equal([EntryKind.Refused.Name, EntryKind.FirstAdminMade.Name, EntryKind.SignedIn.Name], await site.SecurityKindsAsync());
    }

    [Fact]
    public async Task Of_two_who_set_up_at_once_exactly_one_wins()
    {
        await using var site = TestSite.With("Production");
        var first = site.Services.GetRequiredService<FirstAdmin>();
        var code = first.Code;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(each => first.MakeAsync(code, $"Admin {each}", $"a{each}@factcheck.example", Password)));

        Assert.Single(answers, answer => answer is null);
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task The_code_for_the_first_admin_is_good_for_half_an_hour()
    {
        await using var site = TestSite.With("Production");
        using var reader = site.Reader();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri("/setup", UriKind.Relative))).StatusCode);

        site.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri("/setup", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Outside_Development_nobody_is_there_and_no_sign_in_is_shown()
    {
        await using var site = TestSite.With("Production");

        Assert.DoesNotContain("demo", await MainAsync(site, "/account/sign-in"), StringComparison.OrdinalIgnoreCase);
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.False(await db.Users.AnyAsync());
    }

    private static async Task<string> InviteAsync(TestSite site, string email = "new@factcheck.example")
    {
        using var admin = await site.SignInAsync("Ada");
        var answer = await admin.SendFormAsync("/account/people", "invite", ("Email", email), ("InvitedRole", "Editor"));
        var link = PageForms.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".notice code")!.TextContent;
        return new Uri(link).PathAndQuery;
    }

    private static Task<HttpResponseMessage> JoinAsync(TestSite site, string link) =>
        site.Reader().SendFormAsync(link, "join", ("Name", "Nadia Berg"), ("Password", Password));

    private static Task<HttpResponseMessage> SetUpAsync(TestSite site, string code) => site.Reader().SendFormAsync(
        "/setup", "setup", ("Code", code), ("Name", "First Person"), ("Email", "first@factcheck.example"), ("Password", Password));

    private static async Task<string> MainAsync(TestSite site, string address)
    {
        using var reader = site.Reader();
        return (await reader.PageAsync(address)).QuerySelector("main")!.InnerHtml;
    }
}
