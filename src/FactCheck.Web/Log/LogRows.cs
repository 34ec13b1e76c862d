using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>One entry of a log: the public leaf with its hashes. Never changed, never removed.</summary>
public sealed class LogEntry
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>Its place, counted from 0 without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>Canonical JSON, see <see cref="Domain.Leaf"/>.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>The leaf's hash in the Merkle tree, 32 bytes.</summary>
    public byte[] LeafHash { get; init; } = [];

    /// <summary>The chain's head after this entry, 32 bytes.</summary>
    public byte[] Head { get; init; } = [];
}

/// <summary>What an entry's commitment opens to. Salt and payload may be erased, both together; nothing else changes.</summary>
public sealed class LogPayload
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>The entry's place.</summary>
    public long Sequence { get; init; }

    /// <summary>32 random bytes, or null once erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Canonical JSON with who, what, before and after; null once erased.</summary>
    public string? Payload { get; init; }

    /// <summary>The kind's wire name, for filters.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When, UTC, for filters.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; empty when nobody is signed in or the app itself did.</summary>
    public Guid ActorId { get; init; }

    /// <summary>The item that the entry is about.</summary>
    public Guid ItemId { get; init; }

    /// <summary>The claim that it touches.</summary>
    public Guid? ClaimId { get; init; }

    /// <summary>The article that it touches.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The id that the client gave the command; a second try of the same command finds it here.</summary>
    public Guid? CommandId { get; init; }
}

/// <summary>The random tag under which an item stands in a log's leaves.</summary>
public sealed class LogItem
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Lower-case hex of 16 random bytes.</summary>
    public string Tag { get; init; } = "";
}

/// <summary>
/// The tag of a person whose account was deleted within one item of the editorial log: the secret behind it is gone, and the entries that name the
/// person by it can still be opened and checked. Never changed, never removed.
/// </summary>
public sealed class LogTag
{
    /// <summary>The item's tag.</summary>
    public string Item { get; init; } = "";

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The person's tag, lower-case hex of 16 bytes.</summary>
    public string Tag { get; init; } = "";
}

/// <summary>Where a log stands; one row each.</summary>
public sealed class LogHead
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>How many entries it has.</summary>
    public long Size { get; set; }

    /// <summary>The chain's head, 32 bytes.</summary>
    public byte[] Head { get; set; } = [];
}

/// <summary>A tile of up to 256 hashes of the Merkle tree; only ever extended.</summary>
public sealed class LogTile
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>The level, 0 for leaf hashes.</summary>
    public int Level { get; init; }

    /// <summary>The tile's index in its level.</summary>
    public long Index { get; init; }

    /// <summary>32 bytes a hash.</summary>
    public byte[] Hashes { get; set; } = [];
}

/// <summary>A signed checkpoint of a log.</summary>
public sealed class LogCheckpoint
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>The size that it covers.</summary>
    public long Size { get; init; }

    /// <summary>The signed note.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was signed, UTC.</summary>
    public DateTimeOffset SignedAt { get; init; }
}

/// <summary>What a witness signed under a checkpoint.</summary>
public sealed class LogCosignature
{
    /// <summary>Which log.</summary>
    public LogKind Log { get; init; }

    /// <summary>The checkpoint's size.</summary>
    public long Size { get; init; }

    /// <summary>The name of the witness's key.</summary>
    public string Witness { get; init; } = "";

    /// <summary>The signature line, without its newline.</summary>
    public string Line { get; init; } = "";
}

/// <summary>Another newsroom's log as this one saw it last, as its witness.</summary>
public sealed class WitnessedLog
{
    /// <summary>The log's origin.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The size that was cosigned last.</summary>
    [System.ComponentModel.DataAnnotations.ConcurrencyCheck]
    public long Size { get; set; }

    /// <summary>The signed checkpoint that was cosigned last.</summary>
    public string Note { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
