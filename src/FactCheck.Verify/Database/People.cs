using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>Everybody's tags in the log, made from the secrets that the database keeps.</summary>
internal sealed class People
{
    private readonly Dictionary<Guid, byte[]> _secrets = [];
    private readonly HashSet<Guid> _deleted = [];
    private readonly Dictionary<(Guid Actor, UInt128 Item), UInt128> _tags = [];

    /// <summary>Reads the secrets, and whose account was deleted.</summary>
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
    }

    /// <summary>Whether an entry's actor tag is the person's. Of a deleted account only this is known: within one item the tag stays the same.</summary>
    public bool Is(Guid actor, in LeafText leaf)
    {
        if (!_tags.TryGetValue((actor, leaf.Item), out var tag))
        {
            tag = _deleted.Contains(actor) ? leaf.Actor : Tag(actor, leaf.ItemText);
            _tags.Add((actor, leaf.Item), tag);
        }

        return tag == leaf.Actor;
    }

    // Leaf.ActorTag, on bytes. Nobody has no secret.
    private UInt128 Tag(Guid actor, ReadOnlySpan<byte> item)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secrets.GetValueOrDefault(actor) ?? [], item, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
