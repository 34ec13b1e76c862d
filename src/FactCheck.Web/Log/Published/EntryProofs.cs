using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An entry as the public may have it.</summary>
/// <param name="Index">Its index, which is its sequence number.</param>
/// <param name="Leaf">The leaf's text.</param>
/// <param name="Payload">What its commitment opens to, people by their tags; null while it is not public, and once erased.</param>
/// <param name="Salt">The salt; null with the payload.</param>
/// <param name="IsErased">Whether the payload was removed for good.</param>
public sealed record PublicEntry(long Index, string Leaf, string? Payload, byte[]? Salt, bool IsErased)
{
    /// <summary>What somebody needs to rebuild the leaf and to open its commitment, as canonical JSON.</summary>
    public JsonObject Opening() => new()
    {
        ["leaf"] = Leaf,
        ["payload"] = Payload,
        ["salt"] = Salt is null ? null : Convert.ToBase64String(Salt),
    };
}

/// <summary>Proofs that entries of the editorial log stand under its signed head.</summary>
public sealed class EntryProofs(IDbContextFactory<NewsroomDb> factory, SignedLogs logs)
{
    /// <summary>The proof of one entry; null when no signed head covers it.</summary>
    public async Task<InclusionNote?> OfAsync(long index, CancellationToken cancel = default)
    {
        if (logs.Of(LogKind.Editorial).Head is not { } head || index < 0 || index >= head.Checkpoint.Size)
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var claim = await db.LogPayloads.Where(row => row.Log == LogKind.Editorial && row.Sequence == index).Select(row => row.ClaimId).SingleAsync(cancel);
        var entry = (await EntriesAsync(db, db.LogPayloads.Where(row => row.Log == LogKind.Editorial && row.Sequence == index), claim, cancel))[0];
        var hashes = TreeProofs.Inclusion(index, head.Checkpoint.Size, new StoredTiles(db, LogKind.Editorial).Nodes());
        return new(Encoding.UTF8.GetBytes(CanonicalJson.Write(entry.Opening())), index, hashes, head.Note);
    }

    /// <summary>A claim's entries up to its newest publication, oldest first, each with its way to the root of the head.</summary>
    public async Task<IReadOnlyList<(PublicEntry Entry, IReadOnlyList<TreeHash> Hashes)>> OfClaimAsync(
        NewsroomDb db, Guid claimId, SignedHead head, CancellationToken cancel = default)
    {
        var published = (await db.PublicationsAsync(claimId, cancel)).Where(index => index < head.Checkpoint.Size).DefaultIfEmpty(-1).Last();
        var rows = db.LogPayloads.Where(row => row.Log == LogKind.Editorial && row.ItemId == claimId && row.Sequence <= published);
        var nodes = new StoredTiles(db, LogKind.Editorial).Nodes();
        return [.. (await EntriesAsync(db, rows, claimId, cancel))
            .Select(entry => (entry, TreeProofs.Inclusion(entry.Index, head.Checkpoint.Size, nodes)))];
    }

    private static async Task<List<PublicEntry>> EntriesAsync(NewsroomDb db, IQueryable<LogPayload> rows, Guid? claimId, CancellationToken cancel)
    {
        var openings = new Openings(claimId is null ? [] : await db.PublishedChecks.AsNoTracking().Where(check => check.ClaimId == claimId).ToListAsync(cancel));
        var found = await rows.AsNoTracking()
            .Join(db.LogEntries, row => new { row.Log, row.Sequence }, entry => new { entry.Log, entry.Sequence }, (row, entry) => new { row, entry.Leaf })
            .OrderBy(each => each.row.Sequence).ToListAsync(cancel);
        var opened = found.Where(each => each.row.Payload is { } payload && openings.May(each.row.Kind, payload)).Select(each => each.row.Sequence).ToHashSet();
        var ids = found.Where(each => opened.Contains(each.row.Sequence))
            .SelectMany(each => TaggedContent.Ids(Encoding.UTF8.GetBytes(each.row.Payload!))).ToHashSet();
        // The entries that are asked for together are about one item.
        var tags = ids.Count == 0 ? new PersonTags() : await PersonTags.WithinAsync(db, Leaf.Read(found[0].Leaf).Item, ids, cancel);
        return [.. found.Select(each => opened.Contains(each.row.Sequence)
            ? new PublicEntry(each.row.Sequence, each.Leaf, Opened(Leaf.Read(each.Leaf), each.row.Payload!, tags), each.row.Salt, IsErased: false)
            : new PublicEntry(each.row.Sequence, each.Leaf, null, null, each.row.Payload is null))];
    }

    private static string Opened(Leaf leaf, string payload, PersonTags tags) => tags.Opened(leaf.Schema, leaf.Item, payload);
}
