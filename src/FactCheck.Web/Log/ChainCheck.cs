using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Recomputes one log from its first entry on: leaf hashes, the chain of heads, commitments, tags, side columns.</summary>
internal sealed class ChainCheck(NewsroomDb db, RowHistory history, LogKind log, IProgress<string>? progress)
{
    private const int ProgressEvery = 5_000;

    private readonly Dictionary<string, long> _lastOfItem = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Actor, string Item), string> _actorTags = [];
    private Dictionary<Guid, string> _itemTags = [];
    private Dictionary<Guid, byte[]> _secrets = [];
    private HashSet<Guid> _deleted = [];

    /// <summary>The chain's head after the entries that were checked.</summary>
    public byte[] Head { get; private set; } = HeadChain.Empty;

    /// <summary>How many entries were checked.</summary>
    public long Size { get; private set; }

    /// <summary>Checks all entries, then the row that says where the log stands.</summary>
    public async Task<Finding?> RunAsync(CancellationToken cancel)
    {
        _itemTags = await db.LogItems.AsNoTracking().Where(row => row.Log == log).ToDictionaryAsync(row => row.ItemId, row => row.Tag, cancel);
        _secrets = await db.Users.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.LogSecret, cancel);
        _deleted = await db.Users.AsNoTracking().Where(person => person.DeletedAt != null).Select(person => person.Id).ToHashSetAsync(cancel);
        using var form = new StoredForm(db, db.Model.FindEntityType(typeof(LogPayload))!);
        var entries = from entry in db.LogEntries.AsNoTracking()
                      where entry.Log == log
                      from payload in db.LogPayloads.AsNoTracking()
                          .Where(row => row.Log == entry.Log && row.Sequence == entry.Sequence).DefaultIfEmpty()
                      orderby entry.Sequence
                      select new { entry, payload };
        await foreach (var row in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if ((ChainProblem(row.entry) ?? await PayloadProblemAsync(row.entry, row.payload, form, cancel)) is { } problem)
            {
                return new(log, Size, problem);
            }

            Size++;
            if (Size % ProgressEvery == 0)
            {
                progress?.Report($"{log} log: {Size:N0} entries agree so far.");
            }
        }

        return await StandingProblemAsync(cancel) is { } standing ? new(log, null, standing) : null;
    }

    private string? ChainProblem(LogEntry entry)
    {
        if (entry.Sequence != Size)
        {
            return $"it is missing; the next one is {entry.Sequence}.";
        }

        if (!Leaf.Hash(entry.Leaf).AsSpan().SequenceEqual(entry.LeafHash))
        {
            return "its leaf does not have the hash that stands beside it.";
        }

        Head = HeadChain.Next(Head, entry.LeafHash);
        return Head.AsSpan().SequenceEqual(entry.Head)
            ? null
            : "the chain of heads breaks: this entry or one before it was changed, moved, taken out or put in.";
    }

    private async Task<string?> PayloadProblemAsync(LogEntry entry, LogPayload? payload, StoredForm form, CancellationToken cancel)
    {
        if (payload is null)
        {
            return "what it commits to is gone, row and all.";
        }

        if (!await form.HoldsAsync(column => column.PropertyInfo!.GetValue(payload), cancel))
        {
            return "the row that holds its content is written in a form that this app does not write.";
        }

        Leaf leaf;
        try
        {
            leaf = Leaf.Read(entry.Leaf);
        }
        catch (FormatException)
        {
            return "its leaf is no leaf.";
        }

        return LeafProblem(entry, leaf, payload) ?? ContentProblem(leaf, payload);
    }

    private string? LeafProblem(LogEntry entry, Leaf leaf, LogPayload payload)
    {
        if (leaf.Text() != entry.Leaf)
        {
            return "its leaf is not in canonical form.";
        }

        if (EntryKind.Named(leaf.Kind)?.Log != log)
        {
            return $"its kind “{leaf.Kind}” does not belong to this log.";
        }

        if (_itemTags.GetValueOrDefault(payload.ItemId) != leaf.Item)
        {
            return "the tag of its item is not the item's.";
        }

        if (ActorTag(payload.ActorId, leaf) != leaf.Actor)
        {
            return "the tag of the person who acted is not that person's.";
        }

        long? previous = _lastOfItem.TryGetValue(leaf.Item, out var last) ? last : null;
        _lastOfItem[leaf.Item] = Size;
        return leaf.Previous == previous ? null : "it names another previous entry of its item than there is.";
    }

    private string? ContentProblem(Leaf leaf, LogPayload payload)
    {
        if (payload.Kind != leaf.Kind || Leaf.Time(payload.At) != Leaf.Time(leaf.At))
        {
            return "its kind or time, as kept for searching, is not what its leaf says.";
        }

        if (payload is { Salt: null, Payload: null })
        {
            history.Erase(log, payload.ItemId, Size);
            return null;
        }

        if (payload.Salt is not { Length: Commitment.SaltBytes } salt || payload.Payload is not { } text
            || Commitment.Of(salt, text) != leaf.Commitment)
        {
            return "its content or salt was changed: they do not open its commitment.";
        }

        try
        {
            var content = CanonicalJson.Read(text)!.AsObject();
            return CanonicalJson.Write(content) == text ? ColumnProblem(content, payload) ?? ChangeProblem(content, payload) : "its content is not in canonical form.";
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or NullReferenceException)
        {
            return "its content is not what this app writes.";
        }
    }

    private static string? ColumnProblem(JsonObject content, LogPayload payload)
    {
        (string Member, string? Column, string Words)[] columns =
        [
            ("actor", payload.ActorId.ToString(), "the person who acted"),
            ("kind", payload.Kind, "its kind"),
            ("item", payload.ItemId.ToString(), "its item"),
            ("claim", payload.ClaimId?.ToString(), "its claim"),
            ("article", payload.ArticleId?.ToString(), "its article"),
            ("command", payload.CommandId?.ToString(), "its command"),
        ];
        var wrong = columns.FirstOrDefault(each => content[each.Member]?.GetValue<string>() != each.Column);
        return wrong.Words is null ? null : $"{wrong.Words}, as kept for searching, is not what its content says.";
    }

    private string? ChangeProblem(JsonObject content, LogPayload payload)
    {
        var erases = EntryKind.Named(payload.Kind)!.Erases;
        if (erases)
        {
            history.Name(log, Size, content);
        }

        return content["changes"]!.AsArray()
            .Select(change => history.Add(log, Size, payload.ItemId, change!.AsObject(), erases)).FirstOrDefault(problem => problem is not null);
    }

    private async Task<string?> StandingProblemAsync(CancellationToken cancel)
    {
        var head = await db.LogHeads.AsNoTracking().SingleOrDefaultAsync(row => row.Log == log, cancel);
        if (head?.Size != Size || !Head.AsSpan().SequenceEqual(head.Head))
        {
            return $"it has {Size:N0} entries, and the row that says where it stands tells of {head?.Size ?? 0:N0} or of another head.";
        }

        return await db.LogPayloads.CountAsync(row => row.Log == log, cancel) == Size && _itemTags.Count == _lastOfItem.Count
            ? null
            : "there is content or an item's tag that no entry commits to.";
    }

    // Of a deleted account only this is known: within one item its tag stays the same.
    private string ActorTag(Guid actor, Leaf leaf)
    {
        if (!_actorTags.TryGetValue((actor, leaf.Item), out var tag))
        {
            tag = _deleted.Contains(actor) ? leaf.Actor : Leaf.ActorTag(_secrets.GetValueOrDefault(actor) ?? [], leaf.Item);
            _actorTags.Add((actor, leaf.Item), tag);
        }

        return tag;
    }
}
