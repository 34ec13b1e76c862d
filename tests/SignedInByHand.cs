using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Opens a sign-in without the sign-in page, for tests that are about something else.</summary>
internal static class SignedInByHand
{
    public static async Task<SignedIn> SignInAsync(this IDbContextFactory<NewsroomDb> factory, Guid personId, DateTimeOffset? at = null)
    {
        await using var db = await factory.CreateDbContextAsync();
        var stamp = await db.Users.Where(person => person.Id == personId).Select(person => person.SecurityStamp ?? "").SingleAsync();
        var signIn = new SignIn { PersonId = personId, StartedAt = at ?? db.Now, SeenAt = at ?? db.Now, Device = "A test" };
        db.Add(signIn);
        await db.SaveChangesAsync();
        return new(personId, signIn.Id, stamp);
    }

    /// <summary>What the cookie of this sign-in says.</summary>
    public static Claim[] Claims(this SignedIn by) =>
    [
        new(ClaimTypes.NameIdentifier, by.PersonId.ToString()), new(SignInCookie.SignInClaim, by.SignInId.ToString()), new(SignInCookie.StampClaim, by.Stamp),
    ];
}
