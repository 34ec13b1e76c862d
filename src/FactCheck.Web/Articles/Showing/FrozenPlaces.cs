using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// What became of the places that published versions froze: the appearance whose anchor, now or on an earlier revision, is the frozen one. A mark that
/// was taken off, or that a person moved within the same revision, is not found.
/// </summary>
internal sealed class FrozenPlaces
{
    private readonly Dictionary<(Guid ClaimId, Guid RevisionId, int Start, int End), Appearance> _byAnchor = [];

    private FrozenPlaces(IEnumerable<Appearance> places)
    {
        foreach (var place in places)
        {
            foreach (var stood in place.Past.Select(past => (past.RevisionId, past.Start, past.End)).Append((place.RevisionId, place.Start, place.End)))
            {
                _byAnchor.TryAdd((place.ClaimId, stood.RevisionId, stood.Start, stood.End), place);
            }
        }
    }

    /// <summary>Reads the places of some claims, as the begun change has them.</summary>
    public static async Task<FrozenPlaces> LoadAsync(NewsroomDb db, IReadOnlyCollection<Guid> claimIds, CancellationToken cancel) => new(
        await db.Appearances.Where(place => claimIds.Contains(place.ClaimId) && place.RemovedAt == null)
            .Include(place => place.Past.OrderBy(past => past.Id)).AsSplitQuery().OrderBy(place => place.Id).ToListAsync(cancel));

    /// <summary>The appearance that a frozen place came from, or null.</summary>
    public Appearance? Of(Guid claimId, CheckAppearance frozen) =>
        _byAnchor.GetValueOrDefault((claimId, frozen.RevisionId, frozen.Anchor.Start, frozen.Anchor.End));
}
