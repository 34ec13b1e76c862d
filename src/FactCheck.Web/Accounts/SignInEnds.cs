using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Ends what is open of a person.</summary>
internal static class SignInEnds
{
    /// <summary>
    /// Ends all sign-ins of a person but one, within a change that was begun. Cookies and links of before are void, and no browser but that one's is known any more.
    /// </summary>
    public static async Task EndSignInsAsync(
        this NewsroomDb db, Person person, DateTimeOffset now, Guid? except = null, CancellationToken cancel = default)
    {
        person.VoidSignIns();
        foreach (var signIn in await db.SignIns.Where(row => row.PersonId == person.Id && row.EndedAt == null && row.Id != except).ToListAsync(cancel))
        {
            signIn.EndedAt = now;
        }

        var stays = except is null ? null : (await db.SignIns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == except && row.PersonId == person.Id, cancel))?.DeviceId;
        db.RemoveRange(await db.KnownDevices.Where(row => row.PersonId == person.Id && row.DeviceId != stays).ToListAsync(cancel));
    }
}
