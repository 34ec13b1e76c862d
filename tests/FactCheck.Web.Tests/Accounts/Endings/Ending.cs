using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A way in which an open sign-in of Samir, a reviewer, ends.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Kind">The entry that tells of it; null where time does it.</param>
/// <param name="DoAsync">Does it to this sign-in.</param>
public sealed record Ending(string Name, EntryKind? Kind, Func<TestSite, SignedIn, Task> DoAsync)
{
    private const string Password = "seven otters by the window";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Ending> All { get; } =
    [
        new("signed out in another tab", EntryKind.SignedOut, (site, by) => Of<SignInDesk>(site).SignOutAsync(by)),
        new("ended on another device", EntryKind.SessionEnded, async (site, by) =>
            Done(await Of<ProfileDesk>(site).EndSignInsAsync(await site.ActingAsync("Samir"), by.SignInId))),
        new("all others ended", EntryKind.SessionEnded, async (site, _) =>
            Done(await Of<ProfileDesk>(site).EndSignInsAsync(await site.ActingAsync("Samir"), null))),
        new("a new password", EntryKind.PasswordChanged, async (site, _) =>
            Done(await Of<ProfileDesk>(site).ChangePasswordAsync(await site.ActingAsync("Samir"), site.Cast.Password, Password))),
        new("a new password in another tab of the same sign-in", EntryKind.PasswordChanged, async (site, by) =>
            Done(await Of<ProfileDesk>(site).ChangePasswordAsync(by, site.Cast.Password, Password))),
        new("a password set by a mailed link", EntryKind.PasswordReset, async (site, by) =>
        {
            var token = "";
            await Of<PasswordResets>(site).AskAsync("samir@factcheck.example", made => token = made);
            Assert.Null((await Of<PasswordResets>(site).ResetAsync(token, Password)).Refusal);
        }),
        new("an authenticator turned on", EntryKind.TwoFactorOn, async (site, _) =>
        {
            var other = await site.ActingAsync("Samir");
            var offer = (await Of<AuthenticatorDesk>(site).OfferAsync(other, site.Cast.Password)).Offer!;
            Done((await Of<AuthenticatorDesk>(site).TurnOnAsync(other, offer.Ticket, OneTimeCode.Of(offer.Key, OneTimeCode.Step(site.Clock.GetUtcNow())))).Outcome);
        }),
        new("a higher role", EntryKind.RoleChanged, async (site, by) =>
            Done(await Of<PeopleDesk>(site).ChangeRoleAsync(await site.ActingAsync("Ada"), by, Role.Editor))),
        new("access ended", EntryKind.PersonDisabled, async (site, by) => Done(await Of<PeopleDesk>(site).DisableAsync(await site.ActingAsync("Ada"), by))),
        new("account deleted", EntryKind.PersonDeleted, async (site, by) =>
            Done(await Of<AccountDeletion>(site).DeleteAsync(await site.ActingAsync("Ada"), by, await NameAsync(site, by)))),
        new("not used for twelve hours", null, (site, _) =>
        {
            site.Clock.Advance(StandingSignIns.Idle);
            return Task.CompletedTask;
        }),
        new("a week old", null, async (site, by) =>
        {
            for (var used = TimeSpan.Zero; used < StandingSignIns.Longest; used += TimeSpan.FromHours(8))
            {
                site.Clock.Advance(TimeSpan.FromHours(8));
                Of<SignInWatch>(site).Seen(by);
                await Of<SeenSignIns>(site).WriteAsync(site.Factory, CancellationToken.None);
            }
        }),
    ];

    /// <inheritdoc />
    public override string ToString() => Name;

    private static T Of<T>(TestSite site)
        where T : notnull => (T)site.Services.GetService(typeof(T))!;

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Refusal?.Message);

    private static async Task<string> NameAsync(TestSite site, Guid id)
    {
        await using var db = await site.Factory.CreateDbContextAsync();
        return await db.Users.Where(person => person.Id == id).Select(person => person.DisplayName).SingleAsync();
    }
}
