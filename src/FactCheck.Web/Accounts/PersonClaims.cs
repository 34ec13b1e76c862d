using System.Security.Claims;

namespace FactCheck.Web;

/// <summary>Reads a signed-in person's ids from the cookie's principal. Roles are never read from it to decide: desks ask the database.</summary>
public static class PersonClaims
{
    /// <summary>The person and the sign-in behind the principal, or null for a reader. Whether they still stand is asked of the database.</summary>
    public static SignedIn? SignedIn(this ClaimsPrincipal principal) =>
        Id(principal, ClaimTypes.NameIdentifier) is { } person && Id(principal, SignInCookie.SignInClaim) is { } signIn
            ? new(person, signIn, principal.FindFirstValue(SignInCookie.StampClaim) ?? "")
            : null;

    /// <summary>The person's id, or null for a reader.</summary>
    public static Guid? PersonId(this ClaimsPrincipal principal) => principal.SignedIn()?.PersonId;

    private static Guid? Id(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
