using FactCheck.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The claims of an article as annotations: all that stand for the newsroom, the published ones for everybody.</summary>
internal static class AnnotationExport
{
    /// <summary>For the newsroom: every claim that stands in the newest revision.</summary>
    public static async Task<IResult> DeskAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, Guid id, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (article is null)
        {
            return TypedResults.NotFound();
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var places = await db.Appearances.AsNoTracking()
            .Where(place => place.RevisionId == revision.Id && place.RemovedAt == null && place.State != AnchorState.Orphaned)
            .Join(db.Claims.Where(claim => claim.Stage != Stage.Withdrawn), place => place.ClaimId, claim => claim.Id, (place, claim) => new { place, claim.Wording })
            .OrderBy(each => each.place.Start).ThenBy(each => each.place.Id).ToListAsync(cancel);
        var text = TextOf(article.Address, revision, site.Absolute(http.Request, $"/desk/articles/{id}"), site.Absolute(http.Request, $"/desk/articles/{id}/revisions"));
        return Answer(site.Absolute(http.Request, $"/desk/articles/{id}/annotations"), $"Claims in “{article.Title}”",
            [.. places.Select(each => (new AnnotatedPlace($"urn:uuid:{each.place.Id}", each.Wording, each.place.Anchor, each.place.AddedAt), text))]);
    }

    /// <summary>For readers: the places that published fact-checks name, each in the revision that was checked.</summary>
    public static async Task<IResult> PublicAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var article = await db.ToReaders().SingleOrDefaultAsync(row => row.Slug == slug, cancel);
        if (article is null)
        {
            return TypedResults.NotFound();
        }

        var checks = await db.StandingChecksAsync(article.Id, cancel);
        var ids = checks.SelectMany(check => check.Content.Appearances).Select(place => place.RevisionId).Distinct().ToList();
        var texts = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == article.Id && ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => TextOf(article.Edition.Address, row, site.Absolute(http.Request, $"/articles/{slug}"), null), cancel);
        return Answer(site.Absolute(http.Request, $"/articles/{slug}/annotations.jsonld"), $"Fact-checks of “{article.Edition.Title}”",
            [.. checks.SelectMany(check => Places(check, article.Id, site.Absolute(http.Request, $"/fact-checks/{check.Slug}")))
                .Where(each => texts.ContainsKey(each.RevisionId))
                .Select(each => (each.Place, texts[each.RevisionId])).OrderBy(each => each.Place.Anchor.Start)]);
    }

    private static IEnumerable<(AnnotatedPlace Place, Guid RevisionId)> Places(PublishedCheck check, Guid articleId, string address) =>
        check.Content.Appearances.Index().Where(each => each.Item.ArticleId == articleId).Select(each =>
            (new AnnotatedPlace($"{address}#place-{each.Index + 1}", check.Content.Wording, each.Item.Anchor, check.PublishedAt, address), each.Item.RevisionId));

    private static AnnotatedText TextOf(string? address, Revision revision, string here, string? cached) => new(
        WebAddress.TryRead(address, out _) ? address! : here, revision.Id, revision.Text, revision.CapturedAt, cached);

    private static FileContentHttpResult Answer(string address, string label, IReadOnlyList<(AnnotatedPlace Place, AnnotatedText Text)> places) =>
        TypedResults.Bytes(AnnotationJson.Of(address, label, places), AnnotationJson.MediaType);
}
