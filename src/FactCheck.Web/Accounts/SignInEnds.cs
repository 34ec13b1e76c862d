using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Ends what is open of a person.</summary>
internal static class SignInEnds
{
    /// <summary>Ends all sign-ins of a person but one, within a change that was begun. Cookies and links of before are void.</summary>
    public static async Task EndSignInsAsync(
        this NewsroomDb db, Person person, DateTimeOffset now, Guid? except = null, CancellationToken cancel = default)
    {
        person.VoidSignIns();
        foreach (var signIn in await db.SignIns.Where(row => row.PersonId == person.Id && row.EndedAt == null && row.Id != except).ToListAsync(cancel))
        {
            signIn.EndedAt = now;
        }
    }
}
