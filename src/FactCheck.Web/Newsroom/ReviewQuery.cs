using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A place that waits for an answer.</summary>
/// <param name="AppearanceId">The place.</param>
/// <param name="Version">Its version, for the answer.</param>
/// <param name="ClaimVersion">The claim's version, for the answer.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Authors">Everybody who wrote or changed what an approval of the claim covers.</param>
/// <param name="Article">The article.</param>
/// <param name="RevisionNumber">The revision that put it in doubt, or a later one.</param>
/// <param name="CapturedAt">When that came in, UTC.</param>
/// <param name="Words">Old and new words.</param>
public sealed record WaitingPlace(
    Guid AppearanceId, int Version, int ClaimVersion, ReviewedClaim Claim, IReadOnlyList<Guid> Authors, ClaimArticle Article, int RevisionNumber, DateTimeOffset CapturedAt, ChangedPlace Words)
{
    /// <summary>Where the claim is opened.</summary>
    public string Address => $"/desk/articles/{Article.Id}?claim={Claim.Id}&part=details";
}

/// <summary>How many places wait, and how many of those belong to published fact-checks.</summary>
public sealed record WaitingCount(int Places, int Published);

/// <summary>Reads the places that a new revision put in doubt and that nobody answered yet.</summary>
public sealed class ReviewQuery(IDbContextFactory<NewsroomDb> factory)
{
    /// <summary>All of them, or those of one article: newest revision first, then in the order of the text.</summary>
    public async Task<IReadOnlyList<WaitingPlace>> ReadAsync(Guid? articleId = null, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var places = await Waiting(db).AsNoTracking().Where(place => articleId == null || place.ArticleId == articleId)
            .Include(place => place.Past.OrderBy(past => past.Id)).AsSplitQuery().ToListAsync(cancel);
        var claimIds = places.Select(place => place.ClaimId).ToHashSet();
        var revisionIds = places.Select(place => place.RevisionId).ToHashSet();
        var articleIds = places.Select(place => place.ArticleId).ToHashSet();
        var claims = await db.Claims.AsNoTracking().Where(claim => claimIds.Contains(claim.Id))
            .Select(claim => new
            {
                claim.Version,
                claim.Contributors,
                Verdict = claim.Verdicts.FirstOrDefault(verdict => verdict.Number == claim.VerdictNumber),
                Reviewed = new ReviewedClaim(claim.Id, claim.Wording, claim.Stage, claim.PublishedNumber > 0 && !claim.Retracted),
            }).ToDictionaryAsync(claim => claim.Reviewed.Id, cancel);
        var revisions = await db.Revisions.AsNoTracking().Where(row => revisionIds.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.CapturedAt }).ToDictionaryAsync(row => row.Id, cancel);
        var articles = await db.Articles.AsNoTracking().Where(row => articleIds.Contains(row.Id))
            .Select(row => new ClaimArticle(row.Id, row.Slug, row.Title, row.Language)).ToDictionaryAsync(row => row.Id, cancel);
        return [.. places.OrderByDescending(place => revisions[place.RevisionId].CapturedAt).ThenBy(place => place.ArticleId).ThenBy(place => place.Start).ThenBy(place => place.Id)
            .Select(place => new WaitingPlace(
                place.Id, place.Version, claims[place.ClaimId].Version, claims[place.ClaimId].Reviewed,
                [.. claims[place.ClaimId].Contributors ?? [], .. claims[place.ClaimId].Verdict?.Authors ?? []], articles[place.ArticleId], revisions[place.RevisionId].Number, revisions[place.RevisionId].CapturedAt,
                ChangedPlace.Of(place, articles[place.ArticleId].Language)))];
    }

    /// <summary>How many there are.</summary>
    public async Task<WaitingCount> CountAsync(Guid? articleId = null, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var waiting = Waiting(db).Where(place => articleId == null || place.ArticleId == articleId);
        return new(
            await waiting.CountAsync(cancel),
            await waiting.CountAsync(place => db.Claims.Any(claim => claim.Id == place.ClaimId && claim.PublishedNumber > 0 && !claim.Retracted), cancel));
    }

    private static IQueryable<Appearance> Waiting(NewsroomDb db) => db.Appearances
        .Where(place => (place.State == AnchorState.NeedsReview || place.State == AnchorState.Orphaned) && place.Answer == null && place.RemovedAt == null
            && db.Claims.Any(claim => claim.Id == place.ClaimId && claim.Stage != Stage.Withdrawn));
}
