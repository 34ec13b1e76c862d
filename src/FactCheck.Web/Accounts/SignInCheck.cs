using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Whether a sign-in still stands: asked by the cookie at each request and by each circuit every minute.</summary>
public sealed class SignInCheck(IDbContextFactory<NewsroomDb> factory, TimeProvider clock)
{
    private static readonly TimeSpan s_seenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Whether the sign-in is open, the person has access and nothing about them changed since.</summary>
    public async Task<bool> StandsAsync(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        if (principal.SignInId() is not { } id || principal.PersonId() is not { } personId)
        {
            return false;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var found = await (
            from signIn in db.SignIns
            join person in db.Users on signIn.PersonId equals person.Id
            where signIn.Id == id && signIn.EndedAt == null && person.Id == personId && person.DisabledAt == null
            select new { SignIn = signIn, person.SecurityStamp }).SingleOrDefaultAsync(cancel);
        var now = clock.GetUtcNow();
        if (found is null || found.SecurityStamp != principal.FindFirstValue(SignInCookie.StampClaim)
            || now - found.SignIn.StartedAt >= SignInCookie.Longest)
        {
            return false;
        }

        if (now - found.SignIn.SeenAt >= s_seenEvery)
        {
            found.SignIn.SeenAt = now;
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }
}
