using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Published versions by the number under which SQLite keeps them: they are only ever added, one after the other, so the numbers count them in the order of
/// publication. Whoever lists all of them in pages of a fixed number reads the rows of one page, however many there are before it.
/// </summary>
internal static class PublishedRows
{
    /// <summary>The number of the newest published version, 0 before the first.</summary>
    public static async Task<long> LastPublishedAsync(this NewsroomDb db, CancellationToken cancel) =>
        await db.Database.SqlQuery<long>($"SELECT COALESCE(MAX(rowid), 0) AS Value FROM PublishedCheck").SingleAsync(cancel);

    /// <summary>The published versions after one number, up to another.</summary>
    public static IQueryable<PublishedCheck> PublishedBetween(this NewsroomDb db, long after, long to) =>
        db.PublishedChecks.FromSql($"SELECT * FROM PublishedCheck WHERE rowid > {after} AND rowid <= {to}").AsNoTracking();

    /// <summary>The number of the newest edition of an article, 0 before the first.</summary>
    public static async Task<long> LastShownAsync(this NewsroomDb db, CancellationToken cancel) =>
        await db.Database.SqlQuery<long>($"SELECT COALESCE(MAX(rowid), 0) AS Value FROM ArticleEdition").SingleAsync(cancel);

    /// <summary>The editions after one number, up to another.</summary>
    public static IQueryable<ArticleEdition> ShownBetween(this NewsroomDb db, long after, long to) =>
        db.ArticleEditions.AsNoTracking().Where(edition =>
            db.Database.SqlQuery<Guid>($"SELECT Id AS Value FROM ArticleEdition WHERE rowid > {after} AND rowid <= {to}").Contains(edition.Id));

    /// <summary>Those that no later version replaced.</summary>
    public static IQueryable<PublishedCheck> NewestOf(this IQueryable<PublishedCheck> checks, NewsroomDb db) =>
        checks.Where(check => !db.PublishedChecks.Any(later => later.ClaimId == check.ClaimId && later.Number > check.Number));
}
