using System.Security.Claims;

namespace FactCheck.Web;

/// <summary>Reads a signed-in person's id from the cookie's principal. Roles are never read from it to decide: desks ask the database.</summary>
public static class PersonClaims
{
    /// <summary>The person's id, or null for a reader.</summary>
    public static Guid? PersonId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
