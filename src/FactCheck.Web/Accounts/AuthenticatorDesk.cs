using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;

namespace FactCheck.Web;

/// <summary>An authenticator on its way: what the page shows and what the next form sends back.</summary>
public sealed record AuthenticatorOffer(string Ticket, byte[] Key, string Email);

/// <summary>A person's authenticator app: turned on with its first code, turned off and given new recovery codes with the password.</summary>
public sealed class AuthenticatorDesk(
    IDbContextFactory<NewsroomDb> factory, ProfileDesk profile, Tickets tickets, SecondFactor second, TimeProvider clock) : OwnAccountDesk(factory)
{
    private static readonly TimeSpan s_offerLife = TimeSpan.FromMinutes(15);

    /// <summary>Offers a new key to who knows the password; null otherwise. Nothing is stored yet.</summary>
    public async Task<AuthenticatorOffer?> OfferAsync(SignedIn by, string password, CancellationToken cancel = default)
    {
        if (!await profile.KnowsAsync(by, password, cancel))
        {
            return null;
        }

        var key = RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes);
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.PersonId, cancel);
        return new(tickets.Seal(Tickets.Authenticator, new(by, person.SecurityStamp ?? "", Convert.ToHexString(key)), s_offerLife), key, person.Email ?? "");
    }

    /// <summary>The offer that a form sends back.</summary>
    public async Task<AuthenticatorOffer?> ReopenAsync(SignedIn by, string? sealedTicket, CancellationToken cancel = default)
    {
        if (tickets.Open(Tickets.Authenticator, sealedTicket) is not { } ticket || ticket.PersonId != by.PersonId)
        {
            return null;
        }

        await using var db = await Factory.CreateDbContextAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.PersonId, cancel);
        return person.SecurityStamp == ticket.Stamp ? new(sealedTicket!, Convert.FromHexString(ticket.Extra), person.Email ?? "") : null;
    }

    /// <summary>Turns the authenticator on when the code shows that the app has the key; ends all other sign-ins.</summary>
    /// <returns>The outcome, and the recovery codes, which can be read here only.</returns>
    public Task<(Outcome Outcome, IReadOnlyList<string> Codes)> TurnOnAsync(
        SignedIn by, AuthenticatorOffer offer, string? typed, CancellationToken cancel = default) =>
        WithCodesAsync(by, EntryKind.TwoFactorOn, async (db, person) =>
        {
            if (OneTimeCode.Accepted(offer.Key, typed, clock.GetUtcNow(), 0) is not { } step)
            {
                return new(RefusalKind.Invalid, [new("Code", "That code does not fit. Check the clock of your phone, wait for the next code and type it.")]);
            }

            await second.KeepAsync(db, person, offer.Key, cancel);
            person.LastCodeStep = step;
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);

    /// <summary>Makes ten new recovery codes; the old ones are void.</summary>
    public async Task<(Outcome Outcome, IReadOnlyList<string> Codes)> RenewCodesAsync(SignedIn by, string password, CancellationToken cancel = default)
    {
        var known = await profile.KnowsAsync(by, password, cancel);
        return await WithCodesAsync(by, EntryKind.RecoveryCodesMade, (_, person) => Task.FromResult(Check(known, person)), cancel);
    }

    /// <summary>Turns the authenticator off and ends all other sign-ins.</summary>
    public async Task<Outcome> TurnOffAsync(SignedIn by, string password, CancellationToken cancel = default)
    {
        var known = await profile.KnowsAsync(by, password, cancel);
        return await ChangeOwnAsync(by, EntryKind.TwoFactorOff, async (db, person) =>
        {
            if (Check(known, person) is { } refusal)
            {
                return refusal;
            }

            await second.DropAsync(db, person, cancel);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), by.SignInId, cancel);
            return null;
        }, cancel);
    }

    private static Refusal? Check(bool known, Person person) =>
        !known ? Refusal.IfAny([WrongPassword])
        : !person.TwoFactorEnabled ? Refusal.NotNow("The authenticator is not on.")
        : null;

    private async Task<(Outcome Outcome, IReadOnlyList<string> Codes)> WithCodesAsync(
        SignedIn by, EntryKind kind, Func<NewsroomDb, Person, Task<Refusal?>> act, CancellationToken cancel)
    {
        IReadOnlyList<string> codes = [];
        var outcome = await ChangeOwnAsync(by, kind, async (db, person) =>
        {
            var refusal = await act(db, person);
            codes = refusal is null ? await second.RenewCodesAsync(db, person, cancel) : [];
            return refusal;
        }, cancel);
        return (outcome, codes);
    }
}
