using System.Collections.Concurrent;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A claim that says much the same.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Wording">Its neutral wording.</param>
/// <param name="DetailsNumber">The number of its words.</param>
/// <param name="Stage">Where the work on it stands.</param>
/// <param name="Likeness">How alike, from 0 to 1.</param>
public sealed record SimilarClaim(Guid Id, string Wording, int DetailsNumber, Stage Stage, double Likeness);

/// <summary>Finds claims that exist already, so that the same one is not raised twice.</summary>
public sealed class SimilarClaims(IDbContextFactory<NewsroomDb> factory)
{
    /// <summary>Less alike than this is another claim.</summary>
    public const double Threshold = 0.45;

    private const int Offered = 3;

    private readonly ConcurrentDictionary<Guid, (string Wording, Likeness Profile)> _profiles = new();

    /// <summary>At most three claims with similar wording, the most alike first; withdrawn ones are left out.</summary>
    public async Task<IReadOnlyList<SimilarClaim>> FindAsync(string wording, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(wording) || wording.Length > Limits.Wording)
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var claims = await db.Claims.AsNoTracking().Where(claim => claim.Stage != Stage.Withdrawn)
            .Select(claim => new { claim.Id, claim.Wording, claim.DetailsNumber, claim.Stage }).ToListAsync(cancel);
        var profile = Likeness.Of(wording);
        return [.. claims.Select(claim => new SimilarClaim(claim.Id, claim.Wording, claim.DetailsNumber, claim.Stage, profile.To(ProfileOf(claim.Id, claim.Wording))))
            .Where(similar => similar.Likeness >= Threshold).OrderByDescending(similar => similar.Likeness).Take(Offered)];
    }

    private Likeness ProfileOf(Guid id, string wording)
    {
        if (!_profiles.TryGetValue(id, out var known) || known.Wording != wording)
        {
            known = (wording, Likeness.Of(wording));
            _profiles[id] = known;
        }

        return known.Profile;
    }
}
