using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Accepting an invitation: once, within its seven days.</summary>
public sealed class Invitations(IDbContextFactory<NewsroomDb> factory, Passwords passwords, FactorRule rule, TimeProvider clock)
{
    /// <summary>What is said of an invitation that cannot be used.</summary>
    public const string Invalid = "This invitation is too old, was withdrawn or was used before. Ask an admin for a new one.";

    private const int TokenBytes = 32;

    /// <summary>A fresh token for a link.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What is stored of a token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a token opens an invitation now.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await OpenAsync(db, token, cancel) is not null;
    }

    /// <summary>Lets the invited person join.</summary>
    public async Task<Refusal?> JoinAsync(string? token, string? name, string password, CancellationToken cancel = default)
    {
        var hash = passwords.Hash(password);
        await using var db = await factory.BeginAsync(cancel);
        if (await OpenAsync(db, token, cancel) is not { } invitation)
        {
            return Refusal.NotNow(Invalid);
        }

        var taken = await ProfileDesk.NameProblemAsync(db, name, Guid.Empty, cancel);
        if (Refusal.IfAny([taken, Problem.In("Password", PasswordRules.Problem(password, name ?? "", invitation.Email))]) is { } refusal)
        {
            return refusal;
        }

        var person = Person.Joining(NameShape.Clean(name)!, invitation.Email, invitation.Role, hash);
        if (await db.Users.AnyAsync(row => row.NormalizedUserName == person.NormalizedUserName, cancel))
        {
            return Refusal.NotNow("This invitation’s address belongs to somebody already. Sign in, or ask an admin.");
        }

        rule.Begin(person, clock.GetUtcNow());
        invitation.AcceptedBy = person.Id;
        db.Add(person);
        await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id), cancel: cancel);
        return null;
    }

    private Task<Invitation?> OpenAsync(NewsroomDb db, string? token, CancellationToken cancel)
    {
        var (hash, now) = (Hash(token ?? ""), clock.GetUtcNow());
        return db.Invitations.SingleOrDefaultAsync(
            row => row.TokenHash == hash && row.AcceptedBy == null && row.WithdrawnAt == null && row.ExpiresAt > now
                && db.Users.Any(person => person.Id == row.InvitedBy && person.Role == Role.Admin && person.DisabledAt == null), cancel);
    }
}

/// <summary>An invitation is its inviter's act: it ends with the right to make it.</summary>
internal static class InvitationEnds
{
    /// <summary>Withdraws the open invitations of somebody who is no admin with access any more, within a change that was begun.</summary>
    public static async Task WithdrawInvitationsOfAsync(this NewsroomDb db, Person person, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (person is { Role: Role.Admin, DisabledAt: null })
        {
            return;
        }

        foreach (var invitation in await db.Invitations.Where(row => row.InvitedBy == person.Id && row.AcceptedBy == null && row.WithdrawnAt == null).ToListAsync(cancel))
        {
            invitation.WithdrawnAt = now;
        }
    }
}
