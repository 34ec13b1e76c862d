using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>Everybody's tags in the log: made from the secrets that the database keeps, and of deleted accounts those that were kept.</summary>
internal sealed class People
{
    private readonly Dictionary<Guid, byte[]> _secrets = new() { [Guid.Empty] = [] };
    private readonly HashSet<Guid> _deleted = [];
    private readonly Dictionary<(Guid Person, UInt128 Item), UInt128> _tags = [];
    private readonly Dictionary<(Guid Person, UInt128 Item), UInt128> _kept = [];

    /// <summary>Reads the secrets, whose account was deleted, and the tags that were kept of them.</summary>
    public People(SqliteConnection connection)
    {
        using var secrets = new StoredRows(connection, "SELECT Id, LogSecret FROM AspNetUsers");
        while (secrets.Read())
        {
            _secrets[secrets.Id(0)] = secrets.Blob(1).ToArray();
        }

        // What this column says is held against the leaf when the security log is read.
        using var deleted = new StoredRows(connection, "SELECT ItemId FROM LogPayload WHERE Log = 1 AND Kind = 'person.delete'");
        while (deleted.Read())
        {
            _deleted.Add(deleted.Id(0));
        }

        using var kept = new StoredRows(connection, "SELECT PersonId, Item, Tag FROM LogTag");
        while (kept.Read())
        {
            var item = HexForm.TryTag(kept.Text(1), out var itemTag) ? itemTag : throw kept.Odd(1);
            _kept[(kept.Id(0), item)] = HexForm.TryTag(kept.Text(2), out var tag) ? tag : throw kept.Odd(2);
        }
    }

    /// <summary>
    /// What is wrong with the tags that were kept: they are of deleted accounts, and no tag is that of somebody else, for then what one person did could be
    /// laid at another's door.
    /// </summary>
    public string? KeptProblem()
    {
        foreach (var ((person, item), tag) in _kept)
        {
            if (!_deleted.Contains(person))
            {
                return $"A tag was kept of person {person}, whose account was not deleted.";
            }

            if (_secrets.Keys.FirstOrDefault(other => !_deleted.Contains(other) && Made(other, item) == tag, person) is var other && other != person)
            {
                return $"A tag that was kept of a deleted account is that of person {other}.";
            }
        }

        return null;
    }

    /// <summary>
    /// Whether an entry's actor tag is the person's. Of a deleted account whose tag in the item was not kept only this is known: within one item it stays
    /// the same.
    /// </summary>
    public bool Is(Guid actor, in LeafText leaf)
    {
        if (_deleted.Contains(actor) && !_kept.ContainsKey((actor, leaf.Item)))
        {
            return _tags.TryAdd((actor, leaf.Item), leaf.Actor) || _tags[(actor, leaf.Item)] == leaf.Actor;
        }

        return Tag(actor, leaf.Item) == leaf.Actor;
    }

    /// <summary>What an entry's commitment is to.</summary>
    /// <param name="payload">The content as it is stored.</param>
    /// <param name="leaf">The leaf.</param>
    public ReadOnlySpan<byte> Opened(ReadOnlySpan<byte> payload, in LeafText leaf)
    {
        var item = leaf.Item;
        return leaf.Schema == LeafSchema.Ids
            ? payload
            : TaggedContent.Of(payload, id => _secrets.ContainsKey(id) ? $"{Tag(id, item):x32}" : null).Span;
    }

    private UInt128 Tag(Guid person, UInt128 item)
    {
        if (_deleted.Contains(person))
        {
            return _kept.TryGetValue((person, item), out var kept) ? kept : Made([], item);
        }

        if (!_tags.TryGetValue((person, item), out var tag))
        {
            tag = Made(person, item);
            _tags.Add((person, item), tag);
        }

        return tag;
    }

    private UInt128 Made(Guid person, UInt128 item) => Made(_secrets.GetValueOrDefault(person) ?? [], item);

    // Leaf.ActorTag, on numbers. Nobody has no secret.
    private static UInt128 Made(ReadOnlySpan<byte> secret, UInt128 item)
    {
        Span<byte> text = stackalloc byte[Leaf.TagBytes * 2];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _ = item.TryFormat(text, out _, "x32", CultureInfo.InvariantCulture);
        HMACSHA256.HashData(secret, text, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
