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
        var text = TextOf(article.Address, article.Language, revision, site.Absolute(http.Request, $"/desk/articles/{id}"))
            with { Cached = site.Absolute(http.Request, $"/desk/articles/{id}/revisions/{revision.Number}/text") };
        return Answer(AnnotationJson.Of(site.Absolute(http.Request, $"/desk/articles/{id}/annotations"), $"Claims in “{article.Title}”",
            [.. places.Select(each => (new AnnotatedPlace($"urn:uuid:{each.place.Id}", each.Wording, each.place.Anchor, each.place.AddedAt), text))]));
    }

    /// <summary>For the newsroom: the text in which positions are counted, as it was captured.</summary>
    public static async Task<IResult> TextAsync(IDbContextFactory<NewsroomDb> factory, Guid id, int number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var text = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == id && row.Number == number).Select(row => row.Text).SingleOrDefaultAsync(cancel);
        return text is null ? TypedResults.NotFound() : TypedResults.Text(text, "text/plain", System.Text.Encoding.UTF8);
    }

    /// <summary>For readers: the places that published fact-checks name, in the text that they see as long as it says the words that were checked.</summary>
    public static async Task<IResult> PublicAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (await CheckedPlaces.LoadAsync(db, slug, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var texts = found.Texts.ToDictionary(row => row.Id, row =>
            TextOf(found.Article.Edition.Address, found.Article.Edition.Language, row, site.Absolute(http.Request, ReaderPaths.Article(slug))));
        AnnotationContainer.Describe(http.Response);
        return Answer(AnnotationContainer.Of(
            site.Absolute(http.Request, ReaderPaths.Annotations(slug)), $"Fact-checks of “{found.Article.Edition.Title}”",
            [.. found.Places.Select(each => (Place(each, site.Absolute(http.Request, ReaderPaths.Check(each.Check.Slug))), texts[each.RevisionId]))]));
    }

    private static AnnotatedPlace Place(CheckedPlace place, string address) => new(
        $"{address}#place-{place.Number}", place.Check.Content.Wording, place.Anchor, place.Check.PublishedAt, new(address, place.Check.Content.Rating.Step().Word));

    private static AnnotatedText TextOf(string? address, string language, Revision revision, string here) =>
        new(WebAddress.TryRead(address, out _) ? address! : here, language, revision);

    private static FileContentHttpResult Answer(byte[] json) => TypedResults.Bytes(json, AnnotationJson.MediaType);
}
