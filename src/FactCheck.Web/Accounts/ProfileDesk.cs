using FactCheck.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What people change about their own account. What opens doors (e-mail, password) asks for the password first.</summary>
public sealed class ProfileDesk(
    IDbContextFactory<NewsroomDb> factory, Passwords passwords, Tickets tickets, Outbox outbox, TimeProvider clock) : OwnAccountDesk(factory)
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
        var known = await KnowsAsync(by, current, cancel);
        var hash = passwords.Hash(password);
        return await ChangeOwnAsync(by, EntryKind.PasswordChanged, async (db, person) =>
        {
            var weak = Problem.In("Password", PasswordRules.Problem(password, person.DisplayName, person.Email ?? ""));
            if (Refusal.IfAny([known ? null : WrongPassword, weak]) is { } refusal)
            {
                return refusal;
            }

            person.PasswordHash = hash;
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);
    }

    /// <summary>Mails a link to a new e-mail address; the old one stays until the link is opened.</summary>
    public async Task<Outcome> AskForEmailAsync(SignedIn by, string current, string? email, Func<string, string> link, CancellationToken cancel = default)
    {
        var known = await KnowsAsync(by, current, cancel);
        if (Refusal.IfAny([known ? null : WrongPassword with { Field = "EmailPassword" }, EmailProblem(email)]) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        var person = await PersonAsync(by, cancel);
        outbox.Post(new(email!.Trim(), "Confirm your e-mail address for FactCheck",
            $"Open this link within an hour to use this address for your account:\r\n\r\n{link(tickets.Seal(Tickets.Confirm, new(by, person?.NormalizedEmail ?? "", email.Trim()), s_linkLife))}\r\n"));
        return await ChangeOwnAsync(by, EntryKind.ProfileChanged, (_, _) => Task.FromResult<Refusal?>(null), cancel, new() { ["asked"] = "e-mail" });
    }

    /// <summary>Takes the confirmed e-mail address.</summary>
    public async Task<Refusal?> ConfirmEmailAsync(string? token, CancellationToken cancel = default)
    {
        var ticket = tickets.Open(Tickets.Confirm, token);
        await using var db = await Factory.BeginAsync(cancel);
        var person = ticket is null ? null : await db.Users.SingleOrDefaultAsync(row => row.Id == ticket.PersonId && row.DisabledAt == null, cancel);
        if (ticket is null || person is null || (person.NormalizedEmail ?? "") != ticket.Stamp)
        {
            return Refusal.NotNow("This link is too old or was used before. Ask for a new one on your account’s page.");
        }

        var normal = Person.Normal(ticket.Extra);
        if (await db.Users.AnyAsync(row => row.NormalizedUserName == normal && row.Id != person.Id, cancel))
        {
            return Refusal.NotNow("This address cannot be used. Choose another one on your account’s page.");
        }

        person.UseEmail(ticket.Extra);
        person.EmailConfirmed = true;
        await db.CommitAsync(person.Id, EntryKind.EmailConfirmed, Subject.OfPerson(person.Id), cancel: cancel);
        return null;
    }

    /// <summary>Ends one open sign-in, or all but the one that asks.</summary>
    public Task<Outcome> EndSignInsAsync(SignedIn by, Guid? only, CancellationToken cancel = default) =>
        ChangeOwnAsync(by, EntryKind.SessionEnded, async (db, _) =>
        {
            var open = await db.SignIns.Where(row => row.PersonId == by.PersonId && row.EndedAt == null && (only == null ? row.Id != by.SignInId : row.Id == only))
                .ToListAsync(cancel);
            open.ForEach(signIn => signIn.EndedAt = clock.GetUtcNow());
            return open.Count == 0 ? Refusal.NotNow("There is nothing to end: it was ended before.") : null;
        }, cancel, new() { ["signIn"] = only?.ToString() ?? "all others" });

    /// <summary>Whether the password is the person's.</summary>
    public async Task<bool> KnowsAsync(SignedIn by, string password, CancellationToken cancel = default)
    {
        var person = await PersonAsync(by, cancel);
        return passwords.Check(person, password) != PasswordVerificationResult.Failed;
    }

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

    private async Task<Person?> PersonAsync(SignedIn by, CancellationToken cancel)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == by.PersonId && row.DisabledAt == null, cancel);
    }
}
