using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Keeps both search tables in step with what is committed, inside the same transaction. Called by <see cref="NewsroomDb.CommitAsync"/>, through
/// which every audited change goes, so nothing can be saved and not be found.
/// </summary>
internal static class SearchIndex
{
    /// <summary>The kind of a published fact-check, or of a claim at the desk.</summary>
    public const string Claim = "claim";

    /// <summary>The kind of an article.</summary>
    public const string Article = "article";

    /// <summary>Brings the rows up to date that these changes touch.</summary>
    public static async Task KeepAsync(NewsroomDb db, IReadOnlyList<AuditedChange> changes, CancellationToken cancel)
    {
        foreach (var claimId in changes.Where(Matters).Select(ClaimOf).OfType<Guid>().Distinct())
        {
            await PutAsync(db, desk: true, Claim, claimId, await ClaimWords.OfDeskAsync(db, claimId, cancel), cancel);
        }

        foreach (var claimId in changes.Where(change => change.Type == "check").Select(ClaimOf).OfType<Guid>())
        {
            var check = await PutCheckAsync(db, claimId, cancel);
            foreach (var articleId in check.Content.Appearances.Select(place => place.ArticleId).Distinct())
            {
                await PutArticleAsync(db, articleId, cancel);
            }
        }

        foreach (var articleId in changes.Select(ArticleOf).OfType<Guid>().Distinct())
        {
            await PutArticleAsync(db, articleId, cancel);
        }
    }

    /// <summary>Builds both indexes anew: nothing of a word that was taken out stays in them.</summary>
    public static async Task RebuildAsync(NewsroomDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO PublicSearch(PublicSearch) VALUES ('rebuild')", cancel);
        await db.Database.ExecuteSqlAsync($"INSERT INTO DeskSearch(DeskSearch) VALUES ('rebuild')", cancel);
    }

    /// <summary>Fills both tables, which are empty, with all that there is.</summary>
    public static async Task FillAsync(NewsroomDb db, CancellationToken cancel)
    {
        foreach (var articleId in await db.Articles.Select(article => article.Id).ToListAsync(cancel))
        {
            await PutArticleAsync(db, articleId, cancel);
        }

        foreach (var claimId in await db.Claims.Select(claim => claim.Id).ToListAsync(cancel))
        {
            await PutAsync(db, desk: true, Claim, claimId, await ClaimWords.OfDeskAsync(db, claimId, cancel), cancel);
        }

        foreach (var claimId in await db.PublishedChecks.Select(check => check.ClaimId).Distinct().ToListAsync(cancel))
        {
            await PutCheckAsync(db, claimId, cancel);
        }
    }

    private static Guid? ArticleOf(AuditedChange change) => change.Type switch
    {
        "article" => change.Id,
        "revision" or "edition" when Guid.TryParse((string?)change.After?["articleId"], out var id) => id,
        _ => null,
    };

    private static bool Matters(AuditedChange change) => change.Type switch
    {
        "claim" => Differs(change, "wording") || Differs(change, "claimant") || Differs(change, "context"),
        "verdict" => change.Before is null,
        // A revision carries a thousand places over, most of them with the same words.
        "appearance" => change.Before is null || Differs(change, "quote") || Differs(change, "removedAt"),
        "evidence" => true,
        _ => false,
    };

    private static bool Differs(AuditedChange change, string member) => !JsonNode.DeepEquals(change.Before?[member], change.After?[member]);

    private static Guid? ClaimOf(AuditedChange change) =>
        change.Type == "claim" ? change.Id : Guid.TryParse((string?)change.After?["claimId"], out var id) ? id : null;

    private static async Task<PublishedCheck> PutCheckAsync(NewsroomDb db, Guid claimId, CancellationToken cancel)
    {
        var check = await db.PublishedChecks.AsNoTracking().Where(row => row.ClaimId == claimId).OrderByDescending(row => row.Number).FirstAsync(cancel);
        await PutAsync(db, desk: false, Claim, claimId, ClaimWords.Of(check), cancel);
        return check;
    }

    private static async Task PutArticleAsync(NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        await PutAsync(db, desk: true, Article, articleId, await ArticleWords.OfDeskAsync(db, articleId, cancel), cancel);
        await PutAsync(db, desk: false, Article, articleId, await ArticleWords.OfReadersAsync(db, articleId, cancel), cancel);
    }

    private static async Task PutAsync(NewsroomDb db, bool desk, string kind, Guid id, SearchWords? words, CancellationToken cancel)
    {
        var item = id.ToString();
        await db.Database.ExecuteSqlAsync($"INSERT INTO SearchItem (Item) VALUES ({item}) ON CONFLICT DO NOTHING", cancel);
        await db.Database.ExecuteSqlAsync(desk
            ? (FormattableString)$"DELETE FROM DeskSearch WHERE rowid = (SELECT Id FROM SearchItem WHERE Item = {item})"
            : $"DELETE FROM PublicSearch WHERE rowid = (SELECT Id FROM SearchItem WHERE Item = {item})", cancel);
        if (words is null)
        {
            return;
        }

        words = words.Levelled;
        await db.Database.ExecuteSqlAsync(desk
            ? (FormattableString)$"""
                INSERT INTO DeskSearch (rowid, Kind, Item, Rating, Title, Who, Words)
                SELECT Id, {kind}, Item, {words.Rating}, {words.Title}, {words.Who}, {words.Words} FROM SearchItem WHERE Item = {item}
                """
            : $"""
                INSERT INTO PublicSearch (rowid, Kind, Item, Rating, Title, Who, Words)
                SELECT Id, {kind}, Item, {words.Rating}, {words.Title}, {words.Who}, {words.Words} FROM SearchItem WHERE Item = {item}
                """, cancel);
    }
}
