using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>An invitation ends with its inviter's right to make it.</summary>
public sealed class InvitationEndTests
{
    [Theory]
    [InlineData("role")]
    [InlineData("access")]
    [InlineData("account")]
    public async Task An_invitation_dies_when_its_inviter_loses_role_access_or_account_and_stays_dead(string lost)
    {
        await using var site = new TestSite();
        using var ada = await site.SignInAsync("Ada");
        var samir = await site.PersonIdAsync("Samir");
        await ada.SendFormAsync("/account/people", $"role-{samir}", ("NewRole", "Admin"));
        using var second = await site.SignInAsync("Samir");
        var invited = await second.SendFormAsync("/account/people", "invite", ("Email", "backdoor@evil.example"), ("InvitedRole", "Admin"));
        var token = PageForms.Parse(await invited.Content.ReadAsStringAsync()).QuerySelector(".notice code")!.TextContent.Split("token=")[1];
        var invitations = site.Services.GetRequiredService<Invitations>();
        Assert.True(await invitations.IsOpenAsync(token));

        await LoseAsync(ada, samir, lost, site);

        Assert.False(await invitations.IsOpenAsync(token));
        Assert.NotNull(await invitations.JoinAsync(token, "Back Door", "seven otters by the window"));
        if (lost != "account")
        {
            Assert.Contains("backdoor@evil.example", (await ada.PageAsync("/account/people")).QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
            await ada.SendFormAsync("/account/people", $"access-{samir}", ("Give", "true"));
            await ada.SendFormAsync("/account/people", $"role-{samir}", ("NewRole", "Admin"));
            Assert.False(await invitations.IsOpenAsync(token));
        }
    }

    [Fact]
    public async Task The_right_is_asked_for_at_joining_too()
    {
        await using var site = new TestSite();
        using var ada = await site.SignInAsync("Ada");
        var invited = await ada.SendFormAsync("/account/people", "invite", ("Email", "new@factcheck.example"), ("InvitedRole", "Editor"));
        var token = PageForms.Parse(await invited.Content.ReadAsStringAsync()).QuerySelector(".notice code")!.TextContent.Split("token=")[1];
        await using (var db = await site.Factory.BeginAsync())
        {
            (await db.Users.SingleAsync(person => person.DisplayName.StartsWith("Ada"))).Role = Role.Editor;
            await db.CommitAsync(Guid.Empty, EntryKind.RoleChanged, Subject.OfPerson(Guid.Empty));
        }

        Assert.NotNull(await site.Services.GetRequiredService<Invitations>().JoinAsync(token, "New Person", "seven otters by the window"));
    }

    private static async Task LoseAsync(HttpClient ada, Guid samir, string lost, TestSite site)
    {
        var name = site.Cast.People.Single(person => person.Name.StartsWith("Samir", StringComparison.Ordinal)).Name;
        await (lost switch
        {
            "role" => ada.SendFormAsync("/account/people", $"role-{samir}", ("NewRole", "Editor")),
            "access" => ada.SendFormAsync("/account/people", $"access-{samir}"),
            _ => ada.SendFormAsync("/account/people", $"delete-{samir}", ("Name", name)),
        });
    }
}
