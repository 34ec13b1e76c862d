using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Tells a watchdog whether database and logs are well, and nothing more.</summary>
public static class Health
{
    private const string Path = "/healthz";

    /// <summary>Whether a request asks for it.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Maps /healthz: 200 "ok", or 503.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, AnswerAsync).AllowAnonymous().AnswersHead();
        return routes;
    }

    private static async Task<IResult> AnswerAsync(IDbContextFactory<NewsroomDb> factory, ILogger<NewsroomDb> logger, CancellationToken cancel)
    {
        try
        {
            return await IsWellAsync(factory, cancel) ? Results.Text("ok") : Ill();
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            logger.LogError(exception, "The health check could not read the database");
            return Ill();
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

    private static IResult Ill() => Results.Text("not well", statusCode: StatusCodes.Status503ServiceUnavailable);
}
