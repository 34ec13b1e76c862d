using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Forgotten passwords: a link by mail, good for an hour and once.</summary>
public sealed class PasswordResets(IDbContextFactory<NewsroomDb> factory, Passwords passwords, Tickets tickets, Outbox outbox, Notices notices, TimeProvider clock)
{
    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    /// <summary>Mails a link when the address belongs to somebody with access. Who asks does not learn whether it does.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="link">Makes the page's address from the token.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task AskAsync(string email, Func<string, string> link, CancellationToken cancel = default)
    {
        var normal = Person.Normal(email);
        await using var db = await factory.BeginAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normal && row.DisabledAt == null, cancel);
        await db.CommitAsync(Guid.Empty, EntryKind.PasswordResetAsked, Subject.OfPerson(person?.Id ?? Guid.Empty), cancel: cancel);
        var token = tickets.Seal(Tickets.Reset, new(person?.Id ?? Guid.Empty, person?.TicketStamp ?? ""), s_life);
        if (person?.Email is { } address)
        {
            outbox.Post(new(address, "Set a new password for FactCheck",
                $"Somebody asked for a new password for your account. If it was you, open this link within an hour:\r\n\r\n{link(token)}\r\n\r\n" +
                "If it was not you, do nothing. Your password stays as it is.\r\n"));
        }
    }

    /// <summary>
    /// Sets the new password, ends all sign-ins and makes the link void. The browser is known from now on: whoever reads the person's mail gets past a lock that
    /// strangers keep up.
    /// </summary>
    /// <returns>Why not, or the browser's id.</returns>
    public async Task<(Refusal? Refusal, Guid? DeviceId)> ResetAsync(string? token, string password, CancellationToken cancel = default)
    {
        var tooOld = Refusal.NotNow("This link is too old or was used before. Ask for a new one.");
        if (tickets.Open(Tickets.Reset, token) is not { } ticket)
        {
            return (tooOld, null);
        }

        var hash = passwords.Hash(password);
        await using var db = await factory.BeginAsync(cancel);
        var person = await db.Users.SingleOrDefaultAsync(row => row.Id == ticket.PersonId && row.DisabledAt == null, cancel);
        if (person is null || person.TicketStamp != ticket.Stamp)
        {
            return (tooOld, null);
        }

        if (Refusal.IfAny([Problem.In("Password", PasswordRules.Problem(password, person.DisplayName, person.Email ?? ""))]) is { } refusal)
        {
            return (refusal, null);
        }

        person.PasswordHash = hash;
        person.Failures = default;
        await db.EndSignInsAsync(person, clock.GetUtcNow(), cancel: cancel);
        var (device, _) = await db.RememberAsync(person.Id, null, clock.GetUtcNow(), cancel);
        await db.CommitAsync(person.Id, EntryKind.PasswordReset, Subject.OfPerson(person.Id), cancel: cancel);
        notices.Tell(person.Email, Notice.PasswordReset);
        return (null, device.DeviceId);
    }
}
