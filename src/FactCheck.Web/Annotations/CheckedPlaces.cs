using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A place that a standing fact-check names.</summary>
/// <param name="Check">The fact-check.</param>
/// <param name="Number">The place's number among those of the fact-check.</param>
/// <param name="RevisionId">The text in which the words stand.</param>
/// <param name="Anchor">Where they stand.</param>
internal sealed record CheckedPlace(PublishedCheck Check, int Number, Guid RevisionId, Anchor Anchor);

/// <summary>What the published fact-checks of an article are about, and the texts in which that stands.</summary>
internal sealed record CheckedPlaces(VisibleArticle Article, IReadOnlyList<Revision> Texts, IReadOnlyList<CheckedPlace> Places)
{
    /// <summary>Loads them; null when readers see no such article.</summary>
    public static async Task<CheckedPlaces?> LoadAsync(NewsroomDb db, string slug, CancellationToken cancel)
    {
        var article = await db.ToReaders().SingleOrDefaultAsync(row => row.Slug == slug, cancel);
        if (article is null)
        {
            return null;
        }

        var checks = await db.StandingChecksAsync(article.Id, cancel);
        List<Guid> claims = [.. checks.Select(check => check.ClaimId)];
        var shown = await ShownPlaces.LoadAsync(db, claims, cancel);
        var versions = (await db.PublishedChecks.AsNoTracking().Where(row => claims.Contains(row.ClaimId)).OrderBy(row => row.Number)
            .Select(row => new { row.ClaimId, row.Content }).ToListAsync(cancel)).ToLookup(row => row.ClaimId, row => row.Content);
        List<CheckedPlace> places =
        [
            .. checks.SelectMany(check => check.Content.Appearances.Zip(PlaceNumbers.Of(versions[check.ClaimId]))
                .Where(each => each.First.ArticleId == article.Id)
                .Select(each => Of(check, each.Second, each.First, shown.Of(check.ClaimId, each.First)))),
        ];
        var ids = places.Select(place => place.RevisionId).Distinct().ToList();
        var texts = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == article.Id && ids.Contains(row.Id)).ToListAsync(cancel);
        return new(article, texts, [.. places.Where(place => texts.Exists(text => text.Id == place.RevisionId)).OrderBy(place => place.Anchor.Start)]);
    }

    // Other words than those that were checked are nothing that anybody checked.
    private static CheckedPlace Of(PublishedCheck check, int number, CheckAppearance frozen, ShownPlace? now) =>
        now is { State: AnchorState.Exact or AnchorState.Moved } && now.Quote == frozen.Anchor.Quote
            ? new(check, number, now.RevisionId, now.Anchor)
            : new(check, number, frozen.RevisionId, frozen.Anchor);
}
