using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A sign-in that was opened, with what the cookie says of it.</summary>
public sealed record OpenSignIn(Guid PersonId, Guid SignInId, string Name, Role Role, string Stamp, Guid? DeviceId)
{
    /// <summary>Of a person's new sign-in.</summary>
    public static OpenSignIn Of(Person person, SignIn signIn) =>
        new(person.Id, signIn.Id, person.DisplayName, person.Role, person.SecurityStamp ?? "", signIn.DeviceId);
}

/// <summary>What came of a try to sign in: opened, or a code is asked for with this ticket, or neither. Why not is never told.</summary>
/// <param name="Opened">The open sign-in.</param>
/// <param name="Ticket">Proof that the password was right, for the step that asks for the code.</param>
public sealed record SignInAnswer(OpenSignIn? Opened, string? Ticket);

/// <summary>Signing in and out. Failures answer alike and cost alike for known, unknown, locked and closed accounts.</summary>
public sealed class SignInDesk(
    IDbContextFactory<NewsroomDb> factory, Passwords passwords, Tickets tickets, SecondFactor second, FactorRule rule, TryCounter counter, Notices notices,
    TimeProvider clock)
{
    private static readonly TimeSpan s_codeLife = TimeSpan.FromMinutes(5);

    /// <summary>Tries an e-mail address and a password.</summary>
    public async Task<SignInAnswer> TryAsync(string email, string password, Browser browser, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(email) || password.Length == 0)
        {
            return new(null, null);
        }

        var known = await FindAsync(Person.Normal(email), cancel);
        var checkedAs = passwords.Check(known, password);
        var rehashed = checkedAs == PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(password) : null;
        await using var db = await factory.BeginAsync(cancel);
        var person = known is null ? null : await db.Users.SingleOrDefaultAsync(row => row.Id == known.Id, cancel);
        var right = checkedAs != PasswordVerificationResult.Failed && person?.PasswordHash == known?.PasswordHash;
        if (person is null || !await counter.MayTryAsync(db, person, browser.DeviceId, cancel) || !right)
        {
            await counter.FailAsync(db, person, browser.DeviceId, EntryKind.SignInFailed, cancel: cancel);
            return new(null, null);
        }

        if (person.TwoFactorEnabled)
        {
            await db.RollBackAsync();
            return new(null, tickets.Seal(Tickets.Code, new(person.Id, person.TicketStamp), s_codeLife));
        }

        person.PasswordHash = rehashed ?? person.PasswordHash;
        return new(await OpenAsync(db, person, browser, EntryKind.SignedIn, cancel), null);
    }

    /// <summary>Goes on after the password, with the authenticator's code or a recovery code.</summary>
    public async Task<SignInAnswer> TryCodeAsync(string? sealedTicket, string? typed, Browser browser, CancellationToken cancel = default)
    {
        if (tickets.Open(Tickets.Code, sealedTicket) is not { } ticket)
        {
            return new(null, null);
        }

        var now = clock.GetUtcNow();
        await using var db = await factory.BeginAsync(cancel);
        var person = await db.Users.SingleOrDefaultAsync(row => row.Id == ticket.PersonId, cancel);
        if (person is null || person.TicketStamp != ticket.Stamp || !await counter.MayTryAsync(db, person, browser.DeviceId, cancel))
        {
            await counter.FailAsync(db, person, browser.DeviceId, EntryKind.TwoFactorFailed, cancel: cancel);
            return new(null, null);
        }

        if (await second.UseCodeAsync(db, person, typed, now, cancel))
        {
            return new(await OpenAsync(db, person, browser, EntryKind.SignedIn, cancel), null);
        }

        if (await second.UseRecoveryCodeAsync(db, person, typed, now, cancel))
        {
            var opened = await OpenAsync(db, person, browser, EntryKind.RecoveryCodeUsed, cancel);
            notices.Tell(person.Email, Notice.RecoveryCodeUsed);
            return new(opened, null);
        }

        await counter.FailAsync(db, person, browser.DeviceId, EntryKind.TwoFactorFailed, cancel: cancel);
        return new(null, sealedTicket);
    }

    /// <summary>Ends one sign-in of the person who asks.</summary>
    public async Task SignOutAsync(SignedIn by, CancellationToken cancel = default)
    {
        await using var db = await factory.BeginAsync(cancel);
        var signIn = await db.SignIns.SingleOrDefaultAsync(row => row.Id == by.SignInId && row.PersonId == by.PersonId && row.EndedAt == null, cancel);
        if (signIn is not null)
        {
            signIn.EndedAt = clock.GetUtcNow();
            await db.CommitAsync(by, EntryKind.SignedOut, Subject.OfPerson(by), cancel: cancel);
        }
    }

    private async Task<Person?> FindAsync(string normalEmail, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normalEmail, cancel);
    }

    private async Task<OpenSignIn> OpenAsync(NewsroomDb db, Person person, Browser browser, EntryKind kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isFirst = !await db.SignIns.AnyAsync(row => row.PersonId == person.Id, cancel);
        var (device, wasKnown) = await db.RememberAsync(person.Id, browser.DeviceId, now, cancel);
        // Failures that strangers made are theirs: only time forgets them when the person comes from a known browser.
        person.Failures = wasKnown ? person.Failures : default;
        rule.Begin(person, now);
        var signIn = new SignIn { PersonId = person.Id, StartedAt = now, SeenAt = now, Device = browser.Name, DeviceId = device.DeviceId };
        db.Add(signIn);
        await db.CommitAsync(person.Id, kind, Subject.OfPerson(person.Id), new JsonObject { ["signIn"] = signIn.Id.ToString() }, cancel: cancel);
        if (!wasKnown && !isFirst)
        {
            notices.Tell(person.Email, Notice.NewDevice(browser.Name));
        }

        return OpenSignIn.Of(person, signIn);
    }
}
