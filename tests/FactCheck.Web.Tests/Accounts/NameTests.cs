using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class NameTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("Edith Marlow")]
    [InlineData("edith  MARLOW")]
    [InlineData("Edith Mar1ow")]
    [InlineData("Еԁітһ Магӏоԝ")]
    [InlineData("Former colleague")]
    public async Task Nobody_takes_a_name_that_readers_could_take_for_a_colleagues(string name)
    {
        var refusal = (await site.Services.GetRequiredService<ProfileDesk>().RenameAsync(await site.ActingAsync("Samir"), name)).Refusal;
        Assert.Equal("Name", Assert.Single(refusal!.Problems).Field);
        Assert.Contains("Somebody here is called so already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invisible_character_is_refused_by_its_number() => Assert.Contains("U+202E", (await site.Services.GetRequiredService<ProfileDesk>()
        .RenameAsync(await site.ActingAsync("Samir"), "Sam\u202Eir")).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_change_of_name_is_shown_to_admins_and_the_old_name_is_nobody_elses()
    {
        var desk = site.Services.GetRequiredService<ProfileDesk>();
        var (iryna, samir) = (await site.ActingAsync("Iryna"), await site.ActingAsync("Samir"));
        await using var db = await site.Factory.CreateDbContextAsync();
        var old = (await db.Users.FindAsync(iryna.PersonId))!.DisplayName;
        Assert.Null((await desk.RenameAsync(iryna, "Irene Koval")).Refusal);
        Assert.NotNull((await desk.RenameAsync(samir, old)).Refusal);
        var admin = await site.SignInAsync("Ada");
        var page = await admin.PageAsync("/account/people");
        Assert.Contains($"Irene Koval was {old} until", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.RenameAsync(iryna, old)).Refusal);
    }

    [Fact]
    public async Task Who_joins_cannot_have_a_colleagues_name()
    {
        await using var db = await site.Factory.BeginAsync();
        var invitation = new Invitation
        {
            Email = "new@example.org",
            Role = Role.Reviewer,
            TokenHash = Invitations.Hash("token"),
            InvitedBy = await site.PersonIdAsync("Ada"),
            InvitedAt = site.Clock.GetUtcNow(),
            ExpiresAt = site.Clock.GetUtcNow().AddDays(7),
        };
        db.Add(invitation);
        await db.CommitAsync(invitation.InvitedBy, EntryKind.PersonInvited, new Subject(invitation.Id));
        var refusal = await site.Services.GetRequiredService<Invitations>().JoinAsync("token", "Edith MarIow", "a long and good password 42");
        Assert.Contains("Somebody here is called so already", refusal!.Message, StringComparison.Ordinal);
    }
}
