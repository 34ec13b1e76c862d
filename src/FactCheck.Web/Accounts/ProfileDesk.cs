using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What people change about their own account. What opens doors (e-mail, password) asks for the password first.</summary>
public sealed class ProfileDesk(
    IDbContextFactory<NewsroomDb> factory, PasswordCheck check, Passwords passwords, Tickets tickets, Outbox outbox, Notices notices, TimeProvider clock)
    : OwnAccountDesk(factory)
{
    private static readonly TimeSpan s_linkLife = TimeSpan.FromHours(1);

    /// <summary>Changes the display name. What is published keeps the name of its day; admins see the change.</summary>
    public Task<Outcome> RenameAsync(SignedIn by, string? name, CancellationToken cancel = default) =>
        ChangeOwnAsync(by, EntryKind.ProfileChanged, async (db, person) =>
        {
            var refusal = Refusal.IfAny([await NameProblemAsync(db, name, person.Id, cancel)]);
            person.DisplayName = refusal is null ? NameShape.Clean(name)! : person.DisplayName;
            return refusal;
        }, cancel);

    /// <summary>Changes the password and ends all other sign-ins.</summary>
    public async Task<Outcome> ChangePasswordAsync(SignedIn by, string current, string password, CancellationToken cancel = default)
    {
        var wrong = await check.PasswordProblemAsync(by, current, cancel: cancel);
        var hash = passwords.Hash(password);
        string? address = null;
        var outcome = await ChangeOwnAsync(by, EntryKind.PasswordChanged, async (db, person) =>
        {
            address = person.Email;
            var weak = Problem.In("Password", PasswordRules.Problem(password, person.DisplayName, person.Email ?? ""));
            if (Refusal.IfAny([wrong, weak]) is { } refusal)
            {
                return refusal;
            }

            person.PasswordHash = hash;
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);
        return notices.TellIfDone(outcome, address, Notice.PasswordChanged);
    }

    /// <summary>Mails a link to a new e-mail address, and word of it to the old one, which stays until the link is opened.</summary>
    public async Task<Outcome> AskForEmailAsync(SignedIn by, string current, string? email, Func<string, string> link, CancellationToken cancel = default)
    {
        var wrong = await check.PasswordProblemAsync(by, current, "EmailPassword", cancel);
        if (Refusal.IfAny([wrong, EmailProblem(email)]) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        var (address, token) = ("", "");
        var outcome = await ChangeOwnAsync(by, EntryKind.ProfileChanged, (_, person) =>
        {
            (address, token) = (person.Email ?? "", tickets.Seal(Tickets.Confirm, new(person.Id, person.TicketStamp, email!.Trim()), s_linkLife));
            return Task.FromResult<Refusal?>(null);
        }, cancel, new() { ["asked"] = "e-mail" });
        if (outcome.IsDone)
        {
            outbox.Post(new(email!.Trim(), "Confirm your e-mail address for FactCheck",
                $"Open this link within an hour to use this address for your account:\r\n\r\n{link(token)}\r\n"));
        }

        return notices.TellIfDone(outcome, address, Notice.EmailAsked(email!.Trim()));
    }

    /// <summary>Takes the confirmed e-mail address. Everything that was open with the old one ends, links included.</summary>
    /// <param name="token">The link's.</param>
    /// <param name="by">The sign-in of the browser that confirms, which goes on when it is the same person's.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Refusal?> ConfirmEmailAsync(string? token, SignedIn? by, CancellationToken cancel = default)
    {
        var ticket = tickets.Open(Tickets.Confirm, token);
        await using var db = await Factory.BeginAsync(cancel);
        var person = ticket is null ? null : await db.Users.SingleOrDefaultAsync(row => row.Id == ticket.PersonId && row.DisabledAt == null, cancel);
        if (ticket is null || person is null || person.TicketStamp != ticket.Stamp)
        {
            return Refusal.NotNow("This link is too old or was used before, or your account changed since you asked. Ask for a new one on your account’s page.");
        }

        var normal = Person.Normal(ticket.Extra);
        if (await db.Users.AnyAsync(row => row.NormalizedUserName == normal && row.Id != person.Id, cancel))
        {
            return Refusal.NotNow("This address cannot be used. Choose another one on your account’s page.");
        }

        var before = person.Email;
        person.UseEmail(ticket.Extra);
        person.EmailConfirmed = true;
        await db.EndSignInsAsync(person, clock.GetUtcNow(), by?.SignInId, cancel);
        await db.CommitAsync(person.Id, EntryKind.EmailConfirmed, Subject.OfPerson(person.Id), cancel: cancel);
        notices.Tell(before, Notice.EmailChanged(ticket.Extra));
        return null;
    }

    /// <summary>Ends one open sign-in, or all but the one that asks. Links and forms that wait for an answer are void then: who was put out may have asked for them.</summary>
    public Task<Outcome> EndSignInsAsync(SignedIn by, Guid? only, CancellationToken cancel = default) =>
        ChangeOwnAsync(by, EntryKind.SessionEnded, async (db, person) =>
        {
            if (only is null)
            {
                await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
                return null;
            }

            var open = await db.SignIns.SingleOrDefaultAsync(row => row.PersonId == by.PersonId && row.EndedAt == null && row.Id == only, cancel);
            if (open is null)
            {
                return Refusal.NotNow("There is nothing to end: it was ended before.");
            }

            open.EndedAt = clock.GetUtcNow();
            person.VoidTickets();
            return null;
        }, cancel, new() { ["signIn"] = only?.ToString() ?? "all others" });

    /// <summary>What is wrong with a name that a person wants to have, if anything; asked inside the act that gives it.</summary>
    /// <param name="db">The begun change.</param>
    /// <param name="name">As typed.</param>
    /// <param name="personId">Whose it is to be; a new id for somebody who joins.</param>
    /// <param name="cancel">Stops reading.</param>
    internal static async Task<Problem?> NameProblemAsync(NewsroomDb db, string? name, Guid personId, CancellationToken cancel) =>
        Problem.In("Name", Typed.Problem(name, "The name", Limits.Name, required: true) ?? NameShape.Problem(NameShape.Clean(name)!))
        ?? (await NameHistory.LoadAsync(db, null, cancel)).Problem(NameShape.Clean(name)!, personId);

    /// <summary>What is wrong with an e-mail address, if anything.</summary>
    public static Problem? EmailProblem(string? email) =>
        email is { Length: <= 254 } && System.Net.Mail.MailAddress.TryCreate(email.Trim(), out var parsed) && parsed.Address == email.Trim()
            ? null : new("Email", "This is no e-mail address. Write it like name@example.org.");
}
