using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Appends one entry to a log, inside the transaction of the change that it records.</summary>
internal static class LogAppender
{
    /// <summary>Adds the rows of the entry to the context; the caller saves and commits.</summary>
    /// <returns>The entry's sequence number.</returns>
    public static async Task<long> AppendAsync(
        NewsroomDb db, EntryKind kind, Guid actorId, Subject subject, JsonObject payload, Guid? commandId, DateTimeOffset now, CancellationToken cancel)
    {
        var head = await db.LogHeads.SingleAsync(row => row.Log == kind.Log, cancel);
        var item = await ItemAsync(db, kind.Log, subject.ItemId, cancel);
        var previous = await db.LogPayloads
            .Where(row => row.Log == kind.Log && row.ItemId == subject.ItemId)
            .MaxAsync(row => (long?)row.Sequence, cancel);
        var canonical = CanonicalJson.Write(payload);
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltBytes);
        var actorTag = Leaf.ActorTag(await SecretAsync(db, actorId, cancel), item.Tag);
        var leaf = new Leaf(now, kind.Name, item.Tag, actorTag, previous, Commitment.Of(salt, canonical)).Text();
        var leafHash = Leaf.Hash(leaf);
        var sequence = head.Size;
        head.Size++;
        head.Head = HeadChain.Next(head.Head, leafHash);
        db.Add(new LogEntry { Log = kind.Log, Sequence = sequence, Leaf = leaf, LeafHash = leafHash, Head = head.Head });
        db.Add(new LogPayload
        {
            Log = kind.Log,
            Sequence = sequence,
            Salt = salt,
            Payload = canonical,
            Kind = kind.Name,
            At = now,
            ActorId = actorId,
            ItemId = subject.ItemId,
            ClaimId = subject.ClaimId,
            ArticleId = subject.ArticleId,
            CommandId = commandId,
        });
        return sequence;
    }

    private static async Task<LogItem> ItemAsync(NewsroomDb db, LogKind log, Guid itemId, CancellationToken cancel)
    {
        var item = await db.LogItems.FindAsync([log, itemId], cancel);
        if (item is null)
        {
            item = new LogItem { Log = log, ItemId = itemId, Tag = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Leaf.TagBytes)) };
            db.Add(item);
        }

        return item;
    }

    // Nobody (a failed sign-in, the app itself) has no secret: all such acts share one tag within an item.
    private static async Task<byte[]> SecretAsync(NewsroomDb db, Guid actorId, CancellationToken cancel) =>
        db.Users.Local.FirstOrDefault(person => person.Id == actorId)?.LogSecret
        ?? await db.Users.Where(person => person.Id == actorId).Select(person => person.LogSecret).SingleOrDefaultAsync(cancel)
        ?? [];
}
