using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Where the words of published fact-checks stand in the texts that readers see. Written inside the acts of editors that let readers see them (showing
/// a text, publishing, answering what became of a place), so that no other act moves a mark or a notice on readers' pages.
/// </summary>
internal sealed class ShownPlaces
{
    private readonly Dictionary<(Guid ClaimId, Guid RevisionId, int Start, int End), ShownPlace> _places;

    private ShownPlaces(IEnumerable<ShownPlace> places) =>
        _places = places.GroupBy(place => place.Checked).ToDictionary(same => same.Key, same => same.MaxBy(place => place.Number)!);

    /// <summary>What readers were told last of the places of some claims, in the texts that they see.</summary>
    public static async Task<ShownPlaces> LoadAsync(NewsroomDb db, IReadOnlyCollection<Guid> claimIds, CancellationToken cancel) => new(
        await db.ShownPlaces.AsNoTracking().Where(place => claimIds.Contains(place.ClaimId)
                && db.ArticleEditions.Where(edition => edition.ArticleId == place.ArticleId).OrderByDescending(edition => edition.Number)
                    .Select(edition => edition.RevisionId).FirstOrDefault() == place.RevisionId)
            .ToListAsync(cancel));

    /// <summary>Where a checked place stands in the text that readers see, when that is another text.</summary>
    public ShownPlace? Of(Guid claimId, CheckAppearance frozen) =>
        _places.GetValueOrDefault((claimId, frozen.RevisionId, frozen.Anchor.Start, frozen.Anchor.End));

    /// <summary>Lets readers see where the words of an article's published fact-checks stand now; goes before the commit of an editor's act.</summary>
    /// <param name="db">The begun change.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="revisionId">The text that readers see after the act.</param>
    /// <param name="only">Only the places of this claim.</param>
    /// <param name="publishing">What the act publishes, which is not in the database yet.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task KeepAsync(
        NewsroomDb db, Guid articleId, Guid revisionId, Guid? only, PublishedCheck? publishing, CancellationToken cancel)
    {
        var ids = await db.NamingAsync(articleId, cancel);
        var published = await db.PublishedChecks.AsNoTracking()
            .Where(check => ids.Contains(check.Id) && (only == null || check.ClaimId == only)).ToListAsync(cancel);
        var frozen = published.Append(publishing).OfType<PublishedCheck>()
            .SelectMany(check => check.Content.Appearances.Where(place => place.ArticleId == articleId).Select(place => (check.ClaimId, Place: place)))
            .Where(each => each.Place.RevisionId != revisionId)
            .DistinctBy(each => (each.ClaimId, each.Place.RevisionId, each.Place.Anchor.Start, each.Place.Anchor.End)).ToList();
        if (frozen.Count == 0)
        {
            return;
        }

        var claims = frozen.Select(each => each.ClaimId).Distinct().ToList();
        var marks = await FrozenPlaces.LoadAsync(db, claims, cancel);
        var captured = await db.Revisions.Where(row => row.ArticleId == articleId).Select(row => new { row.Id, row.CapturedAt })
            .ToDictionaryAsync(row => row.Id, row => row.CapturedAt, cancel);
        foreach (var added in db.ChangeTracker.Entries<Revision>().Where(entry => entry.State == EntityState.Added))
        {
            captured[added.Entity.Id] = added.Entity.CapturedAt;
        }

        var before = new ShownPlaces(await db.ShownPlaces.AsNoTracking()
            .Where(place => place.RevisionId == revisionId && claims.Contains(place.ClaimId)).ToListAsync(cancel));
        db.AddRange(frozen.Select(each => marks.Of(each.ClaimId, each.Place) is { } mark
            ? ShownPlace.Of(each.Place, mark, revisionId, captured, before.Of(each.ClaimId, each.Place))
            : null).OfType<ShownPlace>());
    }
}
