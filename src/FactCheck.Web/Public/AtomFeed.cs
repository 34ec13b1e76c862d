using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The newest fact-checks as an Atom feed (RFC 4287), and all earlier ones in its archive (RFC 5005, section 4): whoever follows it from page to page has every
/// fact-check in its newest version. A changed or retracted one comes up again under the same id, and is taken off the archive's page on which it stood before.
/// </summary>
internal static class AtomFeed
{
    /// <summary>The feed's address.</summary>
    public const string Path = "/feed.xml";

    /// <summary>Published versions on one page.</summary>
    public const int PageSize = 50;

    private const string MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>The address of an archived page.</summary>
    public static string PagePath(long number) => $"/feed/archive/{number}";

    /// <summary>The newest fact-checks.</summary>
    public static async Task<IResult> GetAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, SignedLogs logs, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var checks = await db.NewestChecks().OrderByDescending(check => check.PublishedAt).ThenByDescending(check => check.Id)
            .Take(PageSize).ToListAsync(cancel);
        return await AnswerAsync(http, db, site, checks, new(Path)
        {
            Older = FullPages(await db.LastPublishedAsync(cancel)) is > 0 and var last ? PagePath(last) : null,
            Head = logs.Of(LogKind.Editorial).Head,
            Updated = checks.Count == 0 ? DateTimeOffset.UnixEpoch : checks[0].PublishedAt,
        }, cancel);
    }

    /// <summary>A page of the archive: what was published then, as far as nothing newer replaced it.</summary>
    public static async Task<IResult> PageAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, int number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var pages = FullPages(await db.LastPublishedAsync(cancel));
        if (number < 1 || number > pages)
        {
            return TypedResults.NotFound();
        }

        var published = db.PublishedBetween((number - 1L) * PageSize, (long)number * PageSize);
        var checks = await published.NewestOf(db).OrderByDescending(check => check.PublishedAt).ThenByDescending(check => check.Id).ToListAsync(cancel);
        return await AnswerAsync(http, db, site, checks, new(PagePath(number))
        {
            IsArchive = true,
            Older = number > 1 ? PagePath(number - 1) : null,
            Newer = number < pages ? PagePath(number + 1) : null,
            Updated = await published.OrderByDescending(check => check.PublishedAt).Select(check => check.PublishedAt).FirstAsync(cancel),
        }, cancel);
    }

    // The feed itself shows the newest page and more; what it shows for sure is archived when the next page begins.
    private static long FullPages(long published) => published == 0 ? 0 : (published - 1) / PageSize;

    private static async Task<IResult> AnswerAsync(
        HttpContext http, NewsroomDb db, SiteSettings site, List<PublishedCheck> checks, FeedPage page, CancellationToken cancel)
    {
        List<Guid> claims = [.. checks.Select(check => check.ClaimId)];
        var first = await db.PublishedChecks.AsNoTracking().Where(check => check.Number == 1 && claims.Contains(check.ClaimId))
            .ToDictionaryAsync(check => check.ClaimId, check => check.PublishedAt, cancel);
        var writer = new FeedWriter(site.Newsroom, path => site.Absolute(http.Request, path));
        return TypedResults.Bytes(writer.Write(page, [.. checks.Select(check => (check, first.GetValueOrDefault(check.ClaimId, check.PublishedAt)))]), MediaType);
    }
}
