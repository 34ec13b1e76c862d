using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Where a published version stands in the editorial log.</summary>
/// <param name="Index">Its entry's index.</param>
/// <param name="Head">The newest signed head; null while none covers the entry.</param>
public sealed record CheckPlace(long Index, SignedHead? Head);

/// <summary>Finds the entries that published something.</summary>
internal static class Publications
{
    private static readonly string[] s_kinds = [EntryKind.CheckPublished.Name, EntryKind.CheckChanged.Name, EntryKind.CheckRetracted.Name];

    /// <summary>Whether an entry of this kind publishes a version.</summary>
    public static bool IsOne(string kind) => s_kinds.Contains(kind);

    /// <summary>The indexes of a claim's publications, oldest first: one for each published version.</summary>
    public static Task<List<long>> PublicationsAsync(this NewsroomDb db, Guid claimId, CancellationToken cancel) =>
        db.LogPayloads.Where(row => row.Log == LogKind.Editorial && row.ItemId == claimId && s_kinds.Contains(row.Kind))
            .OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync(cancel);

    /// <summary>Where a published version stands.</summary>
    public static async Task<CheckPlace> PlaceAsync(this NewsroomDb db, PublishedCheck check, SignedLogs logs, CancellationToken cancel)
    {
        var index = (await db.PublicationsAsync(check.ClaimId, cancel))[check.Number - 1];
        return new(index, logs.Of(LogKind.Editorial).Head is { } head && index < head.Checkpoint.Size ? head : null);
    }
}
