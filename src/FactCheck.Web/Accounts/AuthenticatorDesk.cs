using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;

namespace FactCheck.Web;

/// <summary>An authenticator on its way: what the page shows and what the next form sends back.</summary>
public sealed record AuthenticatorOffer(string Ticket, byte[] Key, string Email);

/// <summary>A person's authenticator app: turned on with its first code, turned off and given new recovery codes with password and code.</summary>
public sealed class AuthenticatorDesk(
    IDbContextFactory<NewsroomDb> factory, PasswordCheck check, Tickets tickets, SecondFactor second, FactorRule rule, Notices notices, TimeProvider clock)
    : OwnAccountDesk(factory)
{
    private static readonly TimeSpan s_offerLife = TimeSpan.FromMinutes(15);

    /// <summary>Offers a new key to who knows the password. Nothing is stored yet.</summary>
    /// <returns>The offer, or what is wrong.</returns>
    public async Task<(AuthenticatorOffer? Offer, Refusal? Refusal)> OfferAsync(SignedIn by, string password, CancellationToken cancel = default)
    {
        if (Refusal.IfAny([await check.PasswordProblemAsync(by, password, cancel: cancel)]) is { } refusal)
        {
            return (null, refusal);
        }

        var key = RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes);
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.PersonId, cancel);
        var ticket = tickets.Seal(Tickets.Authenticator, new(by.PersonId, person.TicketStamp, Convert.ToHexString(key)), s_offerLife);
        return (new(ticket, key, person.Email ?? ""), null);
    }

    /// <summary>The offer that a form sends back.</summary>
    public async Task<AuthenticatorOffer?> ReopenAsync(SignedIn by, string? sealedTicket, CancellationToken cancel = default)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.PersonId, cancel);
        return KeyOf(person, sealedTicket) is { } key ? new(sealedTicket!, key, person.Email ?? "") : null;
    }

    /// <summary>Turns the authenticator on when the code shows that the app has the key; ends all other sign-ins.</summary>
    /// <returns>The outcome, and the recovery codes, which can be read here only.</returns>
    public Task<(Outcome Outcome, IReadOnlyList<string> Codes)> TurnOnAsync(SignedIn by, string? sealedTicket, string? typed, CancellationToken cancel = default) =>
        WithCodesAsync(by, EntryKind.TwoFactorOn, Notice.AuthenticatorOn, async (db, person) =>
        {
            if (KeyOf(person, sealedTicket) is not { } key)
            {
                return Refusal.NotNow("This took too long, or your account changed meanwhile. Begin again.");
            }

            if (OneTimeCode.Accepted(key, typed, clock.GetUtcNow(), 0) is not { } step)
            {
                return new(RefusalKind.Invalid, [new("Code", "That code does not fit. Check the clock of your phone, wait for the next code and type it.")]);
            }

            await second.KeepAsync(db, person, key, cancel);
            person.LastCodeStep = step;
            rule.Begin(person, clock.GetUtcNow());
            return null;
        }, cancel);

    /// <summary>Makes ten new recovery codes; the old ones are void, and all other sign-ins end.</summary>
    public async Task<(Outcome Outcome, IReadOnlyList<string> Codes)> RenewCodesAsync(SignedIn by, string password, string? code, CancellationToken cancel = default)
    {
        var wrong = await WrongAsync(by, password, code, cancel);
        return await WithCodesAsync(by, EntryKind.RecoveryCodesMade, Notice.CodesRenewed, (db, person) => UseAsync(db, person, wrong, code, cancel), cancel);
    }

    /// <summary>Turns the authenticator off and ends all other sign-ins. Who needs one has a day to turn another on.</summary>
    public async Task<Outcome> TurnOffAsync(SignedIn by, string password, string? code, CancellationToken cancel = default)
    {
        var wrong = await WrongAsync(by, password, code, cancel);
        string? address = null;
        var outcome = await ChangeOwnAsync(by, EntryKind.TwoFactorOff, async (db, person) =>
        {
            address = person.Email;
            if (await UseAsync(db, person, wrong, code, cancel) is { } refusal)
            {
                return refusal;
            }

            await second.DropAsync(db, person, cancel);
            rule.Begin(person, clock.GetUtcNow(), FactorRule.ShortGrace);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);
        return notices.TellIfDone(outcome, address, Notice.AuthenticatorOff);
    }

    private byte[]? KeyOf(Person person, string? sealedTicket) =>
        tickets.Open(Tickets.Authenticator, sealedTicket) is { } ticket && ticket.PersonId == person.Id && ticket.Stamp == person.TicketStamp
            ? Convert.FromHexString(ticket.Extra) : null;

    // A code is only looked at with the right password, so that nobody tries both at once.
    private async Task<Problem?> WrongAsync(SignedIn by, string password, string? code, CancellationToken cancel) =>
        await check.PasswordProblemAsync(by, password, cancel: cancel) ?? await check.CodeProblemAsync(by, code, cancel);

    private async Task<Refusal?> UseAsync(NewsroomDb db, Person person, Problem? wrong, string? code, CancellationToken cancel) =>
        !person.TwoFactorEnabled ? Refusal.NotNow("The authenticator is not on.")
        : Refusal.IfAny([wrong]) ?? (await second.UseAnyAsync(db, person, code, clock.GetUtcNow(), cancel) ? null : Refusal.NotNow("That code was used just now. Wait for the next one."));

    private async Task<(Outcome Outcome, IReadOnlyList<string> Codes)> WithCodesAsync(
        SignedIn by, EntryKind kind, Notice notice, Func<NewsroomDb, Person, Task<Refusal?>> act, CancellationToken cancel)
    {
        IReadOnlyList<string> codes = [];
        string? address = null;
        var outcome = await ChangeOwnAsync(by, kind, async (db, person) =>
        {
            address = person.Email;
            if (await act(db, person) is { } refusal)
            {
                return refusal;
            }

            codes = await second.RenewCodesAsync(db, person, cancel);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);
        return (notices.TellIfDone(outcome, address, notice), codes);
    }
}
