using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Where places of claims stand in a newer text. Comparing two texts takes time, so it is done before the writer's turn; within the turn what was found is
/// looked up, and only a claim that came in between is looked for.
/// </summary>
internal sealed class ComparedPlaces
{
    private readonly Dictionary<Guid, string> _earlier = [];
    private readonly Carrying _carrying;

    /// <summary>Places in an article's newer text; nothing is compared yet.</summary>
    public ComparedPlaces(Guid articleId, string text, string language) => _carrying = Carrying.Over(articleId, Guid.Empty, text, _earlier, language);

    /// <summary>Reads the texts that these claims' places may have to be looked up in.</summary>
    public async Task ReadAsync(NewsroomDb db, IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var stood = claims.SelectMany(claim => claim.Appearances)
            .SelectMany(place => new[] { place.RevisionId, place.Sure.RevisionId, place.LastStood?.RevisionId }).OfType<Guid>()
            .Distinct().Where(id => !_earlier.ContainsKey(id)).ToList();
        foreach (var read in await db.Revisions.AsNoTracking().Where(row => stood.Contains(row.Id)).Select(row => new { row.Id, row.Text }).ToListAsync(cancel))
        {
            _earlier[read.Id] = read.Text;
        }
    }

    /// <summary>Finds every place of these claims.</summary>
    public ComparedPlaces Find(IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        foreach (var place in claims.SelectMany(claim => claim.Appearances))
        {
            cancel.ThrowIfCancellationRequested();
            _ = _carrying.Of(place);
        }

        return this;
    }

    /// <summary>Carries places over to the revision that the newer text becomes.</summary>
    public Carrying To(Guid revisionId) => _carrying.To(revisionId);
}
