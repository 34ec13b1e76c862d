using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What desks load before they let Domain decide.</summary>
public static class DeskQueries
{
    /// <summary>A claim to change: with appearances and where they stood before, evidence and the newest verdict.</summary>
    public static async Task<Claim?> ClaimAsync(this NewsroomDb db, Guid claimId, CancellationToken cancel = default)
    {
        var claim = await db.Claims.WithPlaces().Include(row => row.Evidence).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == claimId, cancel);
        if (claim is { VerdictNumber: > 0 })
        {
            await db.Verdicts.Where(verdict => verdict.ClaimId == claimId && verdict.Number == claim.VerdictNumber).LoadAsync(cancel);
        }

        return claim;
    }

    /// <summary>Claims with their appearances, and where those stood in earlier revisions, oldest first.</summary>
    public static IQueryable<Claim> WithPlaces(this IQueryable<Claim> claims) =>
        claims.Include(row => row.Appearances).ThenInclude(place => place.Past.OrderBy(past => past.Id));

    /// <summary>The place of words that were selected in an article's newest revision.</summary>
    public static async Task<(Place? Place, Refusal? Refusal)> PlaceAsync(this NewsroomDb db, SelectedPlace selected, CancellationToken cancel = default)
    {
        var found = await db.Revisions.AsNoTracking()
            .Where(revision => revision.Id == selected.RevisionId && revision.ArticleId == selected.ArticleId)
            .Select(revision => new { revision.Text, IsNewest = db.Articles.Any(article => article.RevisionId == revision.Id) }).SingleOrDefaultAsync(cancel);
        if (found is { IsNewest: false })
        {
            return (null, Refusal.Stale("A newer revision of the article came in. Select the words there; what you typed is kept."));
        }

        var fits = found is not null && selected.Start >= 0 && selected.Start < selected.End && selected.End <= found.Text.Length;
        return fits && Anchor.At(found!.Text, selected.Start, selected.End) is { } anchor
            ? (new Place(selected.ArticleId, selected.RevisionId, anchor), null)
            : (null, new Refusal(RefusalKind.Invalid, [new("Quote", "Select some words of the article first.")]));
    }

    /// <summary>The claims that stand on some of a place's words.</summary>
    public static async Task<IReadOnlyList<Neighbour>> NeighboursAsync(this NewsroomDb db, Place place, CancellationToken cancel = default) =>
        await db.Claims.AsNoTracking()
            .Where(claim => claim.Stage != Stage.Withdrawn && claim.Appearances.Any(each => each.RevisionId == place.RevisionId && each.RemovedAt == null
                && each.State != AnchorState.Orphaned && each.Start < place.Anchor.End && place.Anchor.Start < each.End))
            .OrderBy(claim => claim.RaisedAt).Select(claim => new Neighbour(claim.Id, claim.Wording)).ToListAsync(cancel);
}
