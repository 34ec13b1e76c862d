using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads an article's revisions: the list, two of them side by side, and what a text would do that is not accepted yet.</summary>
public sealed class RevisionQuery(IDbContextFactory<NewsroomDb> factory, ReadingGate gate)
{
    /// <summary>The article with its newest revision; null when there is no such article.</summary>
    public async Task<(Article Article, Revision Newest)?> FindAsync(Guid articleId, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == articleId, cancel) is { } article
            ? (article, await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel))
            : null;
    }

    /// <summary>What a text would do if it were accepted; null when that takes too long to find out.</summary>
    public async Task<RevisionPreview?> PreviewAsync(Article article, Revision newest, Capture capture, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var claims = await ArticleClaims.LoadAsync(db.Claims.AsNoTracking().Where(claim => claim.Stage != Stage.Withdrawn), article.Id, cancel);
        var compared = await ArticleClaims.CompareAsync(db, gate, article, capture.Text, claims, cancel);
        return compared is null ? null : await gate.ReadAsync(_ => Preview(article, newest, capture, claims, compared.To(Guid.Empty)), cancel);
    }

    /// <summary>The article's revisions, newest first.</summary>
    public async Task<IReadOnlyList<ListedRevision>> ListAsync(Guid articleId, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var revisions = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.Source, row.CapturedAt, row.CapturedBy, row.Text.Length }).ToListAsync(cancel);
        var standing = db.Appearances.Where(place => place.ArticleId == articleId && place.RemovedAt == null
            && db.Claims.Any(claim => claim.Id == place.ClaimId && claim.Stage != Stage.Withdrawn));
        var places = await standing.Select(place => new { place.RevisionId, place.State })
            .Concat(standing.SelectMany(place => place.Past).Select(past => new { past.RevisionId, past.State }))
            .GroupBy(each => each).Select(group => new { group.Key.RevisionId, group.Key.State, Count = group.Count() }).ToListAsync(cancel);
        var addresses = (await db.LogPayloads.AsNoTracking()
            .Where(row => row.Log == LogKind.Editorial && row.ItemId == articleId && row.Kind == EntryKind.ArticleRevised.Name && row.Payload != null)
            .Select(row => row.Payload!).ToListAsync(cancel)).Select(Note).ToLookup(note => (int?)note?["to"], note => (string?)note?["address"]);
        return [.. revisions.Select(row => new ListedRevision(
            row.Id, row.Number, row.Source, addresses[row.Number].FirstOrDefault(), row.CapturedAt, row.CapturedBy, row.Length,
            places.Where(each => each.RevisionId == row.Id).ToDictionary(each => each.State, each => each.Count)))];
    }

    /// <summary>Two revisions side by side; null when one of them is not there.</summary>
    public async Task<TextDifference?> CompareAsync(Article article, int from, int to, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var both = await db.Revisions.AsNoTracking().Where(row => row.ArticleId == article.Id && (row.Number == from || row.Number == to))
            .ToDictionaryAsync(row => row.Number, cancel);
        return both.TryGetValue(from, out var before) && both.TryGetValue(to, out var after)
            ? TextDifference.Of(before.Text, before.Blocks, after.Text, after.Blocks, article.Language)
            : null;
    }

    private static RevisionPreview Preview(Article article, Revision newest, Capture capture, IReadOnlyList<Claim> claims, Carrying carrying) => new(
        TextDifference.Of(newest.Text, newest.Blocks, capture.Text, capture.Blocks, article.Language),
        [.. claims.SelectMany(claim => claim.Appearances.Where(place => place.Stands).Select(place => (Claim: claim, Place: place)))
            .OrderBy(each => each.Place.Start).ThenBy(each => each.Claim.Id)
            .Select(each => new CarriedClaim(
                new(each.Claim.Id, each.Claim.Wording, each.Claim.Stage, each.Claim.PublishedNumber > 0 && !each.Claim.Retracted),
                Carried(each.Place, carrying.Of(each.Place), article.Language)))]);

    private static ChangedPlace Carried(Appearance before, Carried carried, string language) => new(
        before.Sure.Anchor.Quote, carried.Anchor.State == AnchorState.Orphaned ? "" : carried.Anchor.Quote, carried.Anchor.State, carried.Reasons, language);

    private static JsonObject? Note(string payload) => CanonicalJson.Read(payload)!["note"] as JsonObject;
}
