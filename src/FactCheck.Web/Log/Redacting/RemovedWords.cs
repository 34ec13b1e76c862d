using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What readers are told where something was removed.</summary>
/// <param name="At">When.</param>
/// <param name="Ground">The ground, in words.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Entries">The erased entries of the editorial log that were about this claim or article.</param>
public sealed record RemovedContent(DateTimeOffset At, string Ground, string Reason, IReadOnlyList<long> Entries);

/// <summary>Reads and words what was removed.</summary>
public static class RemovedWords
{
    /// <summary>What was removed from a claim and its published versions, oldest first.</summary>
    public static Task<IReadOnlyList<RemovedContent>> RemovedFromClaimAsync(this NewsroomDb db, Guid claimId, CancellationToken cancel) =>
        RemovedAsync(db, trace => trace.Claims.Contains(claimId), db.LogPayloads.Where(row => row.ClaimId == claimId), cancel);

    /// <summary>What was removed from an article and its text, oldest first.</summary>
    public static Task<IReadOnlyList<RemovedContent>> RemovedFromArticleAsync(this NewsroomDb db, Guid articleId, CancellationToken cancel) =>
        RemovedAsync(db, trace => trace.Articles.Contains(articleId), db.LogPayloads.Where(row => row.ItemId == articleId), cancel);

    /// <summary>The erased entries of both logs, in words.</summary>
    public static string Entries(RedactionTrace trace) => (trace.Editorial.Count, trace.Security.Count) switch
    {
        (0, 0) => "no entry of the log",
        (_, 0) => $"newsroom’s log: {string.Join(", ", trace.Editorial)}",
        (0, _) => $"security log: {string.Join(", ", trace.Security)}",
        _ => $"newsroom’s log: {string.Join(", ", trace.Editorial)}; security log: {string.Join(", ", trace.Security)}",
    };

    private static async Task<IReadOnlyList<RemovedContent>> RemovedAsync(
        NewsroomDb db, Func<RedactionTrace, bool> touches, IQueryable<LogPayload> about, CancellationToken cancel)
    {
        var done = await db.Redactions.AsNoTracking().Where(row => row.State == RedactionState.Done).OrderBy(row => row.EndedAt).ToListAsync(cancel);
        var touching = done.Where(row => touches(row.Trace!)).ToList();
        if (touching.Count == 0)
        {
            return [];
        }

        var erased = await about.Where(row => row.Log == LogKind.Editorial && row.Payload == null).Select(row => row.Sequence).ToListAsync(cancel);
        return [.. touching.Select(row => new RemovedContent(row.EndedAt!.Value, row.Ground.Words(), row.Reason, [.. row.Trace!.Editorial.Intersect(erased)]))];
    }
}
