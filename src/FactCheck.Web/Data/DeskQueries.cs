using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What desks load before they let Domain decide.</summary>
public static class DeskQueries
{
    /// <summary>The person with the role of this moment; null when there is none or access has ended.</summary>
    public static Task<Actor?> ActorAsync(this NewsroomDb db, Guid personId, CancellationToken cancel = default) =>
        db.Users.AsNoTracking().Where(person => person.Id == personId && person.DisabledAt == null)
            .Select(person => new Actor(person.Id, person.Role)).SingleOrDefaultAsync(cancel);

    /// <summary>A claim to change: with appearances, evidence and the newest verdict.</summary>
    public static async Task<Claim?> ClaimAsync(this NewsroomDb db, Guid claimId, CancellationToken cancel = default)
    {
        var claim = await db.Claims.Include(row => row.Appearances).Include(row => row.Evidence).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == claimId, cancel);
        if (claim is { VerdictNumber: > 0 })
        {
            await db.Verdicts.Where(verdict => verdict.ClaimId == claimId && verdict.Number == claim.VerdictNumber).LoadAsync(cancel);
        }

        return claim;
    }
}
