using System.Security.Claims;

namespace FactCheck.Web;

/// <summary>Reads a signed-in person's ids from the cookie's principal. Roles are never read from it to decide: desks ask the database.</summary>
public static class PersonClaims
{
    /// <summary>The person's id, or null for a reader.</summary>
    public static Guid? PersonId(this ClaimsPrincipal principal) => Id(principal, ClaimTypes.NameIdentifier);

    /// <summary>The id of the <see cref="SignIn"/> behind the principal, or null for a reader.</summary>
    public static Guid? SignInId(this ClaimsPrincipal principal) => Id(principal, SignInCookie.SignInClaim);

    private static Guid? Id(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
