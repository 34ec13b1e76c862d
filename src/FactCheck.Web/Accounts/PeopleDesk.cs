using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What admins do about people: roles, access, invitations.</summary>
public sealed class PeopleDesk(IDbContextFactory<NewsroomDb> factory, Outbox outbox, Notices notices, FactorRule rule, TimeProvider clock) : Desk(factory)
{
    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    /// <summary>Gives a person another role; their sign-ins end.</summary>
    public Task<Outcome> ChangeRoleAsync(SignedIn by, Guid personId, Role role, CancellationToken cancel = default) =>
        ChangePersonAsync(by, personId, EntryKind.RoleChanged, Notice.RoleChanged(role), async (db, person) =>
        {
            if (!Enum.IsDefined(role) || person.Role == role)
            {
                return Refusal.NotNow($"{person.DisplayName} has this role already.");
            }

            if (role != Role.Admin && await IsLastAdminAsync(db, person, cancel))
            {
                return LastAdmin;
            }

            person.Role = role;
            rule.Begin(person, clock.GetUtcNow());
            await db.WithdrawInvitationsOfAsync(person, clock.GetUtcNow(), cancel);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), cancel: cancel);
            return null;
        }, cancel);

    /// <summary>Ends a person's access, at once.</summary>
    public Task<Outcome> DisableAsync(SignedIn by, Guid personId, CancellationToken cancel = default) =>
        ChangePersonAsync(by, personId, EntryKind.PersonDisabled, Notice.AccessEnded, async (db, person) =>
        {
            if (person.DisabledAt is not null)
            {
                return Refusal.NotNow($"{person.DisplayName} has no access any more.");
            }

            if (await IsLastAdminAsync(db, person, cancel))
            {
                return LastAdmin;
            }

            person.DisabledAt = clock.GetUtcNow();
            await db.WithdrawInvitationsOfAsync(person, clock.GetUtcNow(), cancel);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), cancel: cancel);
            return null;
        }, cancel);

    /// <summary>Gives a person access again.</summary>
    public Task<Outcome> EnableAsync(SignedIn by, Guid personId, CancellationToken cancel = default) =>
        ChangePersonAsync(by, personId, EntryKind.PersonEnabled, Notice.AccessGiven, (_, person) =>
        {
            var refusal = person.DisabledAt is null ? Refusal.NotNow($"{person.DisplayName} has access already.") : null;
            person.DisabledAt = null;
            return Task.FromResult(refusal);
        }, cancel);

    /// <summary>Invites somebody, by mail where links can be mailed.</summary>
    /// <returns>The outcome, and the link, which can be read here only.</returns>
    public async Task<(Outcome Outcome, string? Link)> InviteAsync(
        SignedIn by, string? email, Role role, Func<string, string> link, bool isMailed, CancellationToken cancel = default)
    {
        var token = Invitations.NewToken();
        var outcome = await ChangeAsync(by, null, async (db, actor) =>
        {
            var now = clock.GetUtcNow();
            var invitation = new Invitation
            {
                Email = email?.Trim() ?? "",
                Role = role,
                TokenHash = Invitations.Hash(token),
                InvitedBy = by,
                InvitedAt = now,
                ExpiresAt = now + InvitationLife,
            };
            var refusal = Admins(actor) ?? Refusal.IfAny([ProfileDesk.EmailProblem(email), Enum.IsDefined(role) ? null : new("Role", "Choose a role.")]);
            if (refusal is null && await db.Users.AnyAsync(row => row.NormalizedUserName == Person.Normal(invitation.Email), cancel))
            {
                refusal = new(RefusalKind.Invalid, [new("Email", "Somebody in the newsroom has this address already.")]);
            }

            if (refusal is null)
            {
                db.Add(invitation);
            }

            return new(refusal, EntryKind.PersonInvited, new Subject(invitation.Id));
        }, cancel);
        if (!outcome.IsDone)
        {
            return (outcome, null);
        }

        if (isMailed)
        {
            outbox.Post(new(email!.Trim(), "Join the newsroom on FactCheck",
                $"You are invited to join the newsroom. Open this link within seven days; it works once:\r\n\r\n{link(token)}\r\n"));
        }

        return (outcome, link(token));
    }

    /// <summary>Makes an invitation's link void.</summary>
    public Task<Outcome> WithdrawAsync(SignedIn by, Guid invitationId, CancellationToken cancel = default) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.Id == invitationId, cancel);
            var refusal = Admins(actor) ?? (invitation is { AcceptedBy: null, WithdrawnAt: null } ? null : Refusal.NotNow("This invitation is not open any more."));
            if (refusal is null)
            {
                invitation!.WithdrawnAt = clock.GetUtcNow();
            }

            return new(refusal, EntryKind.InvitationWithdrawn, new Subject(invitationId));
        }, cancel);

    private static Refusal LastAdmin => Refusal.NotNow("This is the last admin. Make somebody else an admin first.");

    private static Refusal? Admins(Actor actor) => actor.Role == Role.Admin ? null : Refusal.NotAllowed("Only admins can change who works here.");

    private static async Task<bool> IsLastAdminAsync(NewsroomDb db, Person person, CancellationToken cancel) =>
        person is { Role: Role.Admin, DisabledAt: null }
        && !await db.Users.AnyAsync(row => row.Role == Role.Admin && row.DisabledAt == null && row.Id != person.Id, cancel);

    private async Task<Outcome> ChangePersonAsync(
        SignedIn by, Guid personId, EntryKind kind, Notice notice, Func<NewsroomDb, Person, Task<Refusal?>> act, CancellationToken cancel)
    {
        string? address = null;
        var outcome = await ChangeAsync(by, null, async (db, actor) =>
        {
            var person = await db.Users.SingleOrDefaultAsync(row => row.Id == personId && row.DeletedAt == null, cancel);
            address = person?.Email;
            var refusal = Admins(actor) ?? (person is null ? Refusal.NotNow("There is no such person.") : await act(db, person));
            return new(refusal, kind, Subject.OfPerson(personId));
        }, cancel);
        return notices.TellIfDone(outcome, address, notice);
    }
}
