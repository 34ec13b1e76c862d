using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Tells a watchdog in a few words whether the newsroom can work: database and logs are well, the disk takes what is written, and the log is signed.
/// </summary>
public static class Health
{
    private const string Path = "/healthz";
    private const string LivePath = "/healthz/live";

    /// <summary>Whether a request asks for it.</summary>
    public static bool IsAsked(HttpRequest request) =>
        request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase) || request.Path.Equals(LivePath, StringComparison.OrdinalIgnoreCase);

    /// <summary>Maps /healthz: 200 "ok", or 503 and why; and /healthz/live, which is 200 as long as the process answers.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, AnswerAsync).AllowAnonymous();
        routes.MapGet(LivePath, () => Results.Text("alive")).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> AnswerAsync(
        IDbContextFactory<NewsroomDb> factory, DiskRoom room, SignedLogs logs, ILogger<NewsroomDb> logger, CancellationToken cancel)
    {
        try
        {
            var ill = !await IsWellAsync(factory, cancel) ? "not well" : room.Trouble() ?? (logs.Alarm is null ? null : "the log is not signed");
            return ill is null ? Results.Text("ok") : Ill(ill);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            logger.LogError(exception, "The health check could not read the database");
            return Ill("cannot read the database");
        }
    }

    // The newest entry of each log must be the one that its head names. The command `verify` recomputes everything.
    private static async Task<bool> IsWellAsync(IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var heads = await db.LogHeads.AsNoTracking().Select(head => new
        {
            head.Size,
            head.Head,
            Newest = db.LogEntries.Where(entry => entry.Log == head.Log).OrderByDescending(entry => entry.Sequence)
                .Select(entry => new { entry.Sequence, entry.Head }).FirstOrDefault(),
        }).ToListAsync(cancel);
        return heads.Count == Enum.GetValues<LogKind>().Length
            && heads.All(each => each.Size == (each.Newest?.Sequence ?? -1) + 1
                && each.Head.AsSpan().SequenceEqual(each.Newest?.Head ?? HeadChain.Empty));
    }

    private static IResult Ill(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
