using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What the account's page shows.</summary>
public sealed record ProfileView(Guid Id, string Name, string Email, Role Role, bool HasAuthenticator, int RecoveryCodesLeft, IReadOnlyList<OpenSignInRow> SignIns);

/// <summary>One open sign-in.</summary>
public sealed record OpenSignInRow(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt);

/// <summary>Reads one's own account.</summary>
public static class ProfileQuery
{
    /// <summary>The account, with the sign-ins that can still be used.</summary>
    public static async Task<ProfileView> ProfileAsync(this NewsroomDb db, Guid personId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == personId, cancel);
        var (oldest, idle) = (now - StandingSignIns.Longest, now - StandingSignIns.Idle);
        var signIns = await db.SignIns.AsNoTracking()
            .Where(row => row.PersonId == personId && row.EndedAt == null && row.StartedAt > oldest && row.SeenAt > idle)
            .OrderByDescending(row => row.SeenAt).Select(row => new OpenSignInRow(row.Id, row.Device, row.StartedAt, row.SeenAt)).ToListAsync(cancel);
        var codes = await db.RecoveryCodes.CountAsync(row => row.PersonId == personId && row.UsedAt == null, cancel);
        return new(personId, person.DisplayName, person.Email ?? "", person.Role, person.TwoFactorEnabled, codes, signIns);
    }

    /// <summary>What the cookie says of a person's sign-in after their name or stamp changed.</summary>
    public static async Task<OpenSignIn> RenewedAsync(this NewsroomDb db, SignedIn by, CancellationToken cancel = default)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.PersonId, cancel);
        return new(by.PersonId, by.SignInId, person.DisplayName, person.Role, person.SecurityStamp ?? "", null);
    }
}
