using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FactCheck.Domain;

/// <summary>How the content behind a leaf's commitment names people of the newsroom.</summary>
public enum LeafSchema
{
    /// <summary>By their ids, as it is stored.</summary>
    Ids = 1,

    /// <summary>By their tags within the item, see <see cref="TaggedContent"/>.</summary>
    Tags = 2,
}

/// <summary>
/// The public part of an entry: small, free of names and words, so that it can stay for ever. Its index is its sequence number, counted
/// from 0, and is not written inside.
/// </summary>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Kind">The kind's wire name.</param>
/// <param name="Item">The item's random tag, lower-case hex of 16 bytes.</param>
/// <param name="Actor">The actor's tag within this item, lower-case hex of 16 bytes.</param>
/// <param name="Previous">The sequence number of the same item's previous entry.</param>
/// <param name="Commitment">The salted commitment to the payload, lower-case hex of 32 bytes.</param>
public sealed record Leaf(DateTimeOffset At, string Kind, string Item, string Actor, long? Previous, string Commitment)
{
    /// <summary>Bytes in an item's tag, an actor's tag.</summary>
    public const int TagBytes = 16;

    /// <summary>What the commitment is to.</summary>
    public LeafSchema Schema { get; init; } = LeafSchema.Tags;

    /// <summary>The schema of new leaves. Only contents of the editorial log are ever opened to the public.</summary>
    public static LeafSchema SchemaOf(LogKind log) => log == LogKind.Editorial ? LeafSchema.Tags : LeafSchema.Ids;

    /// <summary>A time as leaves and payloads write it.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// The actor's tag: a truncated HMAC of the item's tag under the person's secret. The same person has the same tag inside one item, so
    /// anybody can see that approver and author differ; across items tags do not link.
    /// </summary>
    public static string ActorTag(ReadOnlySpan<byte> secret, string item) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(item)).AsSpan(0, TagBytes));

    /// <summary>The leaf's canonical JSON.</summary>
    public string Text() => CanonicalJson.Write(new JsonObject
    {
        ["v"] = (int)Schema,
        ["t"] = Time(At),
        ["k"] = Kind,
        ["i"] = Item,
        ["a"] = Actor,
        ["p"] = Previous,
        ["c"] = Commitment,
    });

    /// <summary>Reads a leaf's text back.</summary>
    /// <exception cref="FormatException">The text is no leaf.</exception>
    public static Leaf Read(string text)
    {
        try
        {
            var members = CanonicalJson.Read(text)!.AsObject();
            return new(
                DateTimeOffset.Parse(members["t"]!.GetValue<string>(), CultureInfo.InvariantCulture),
                members["k"]!.GetValue<string>(),
                members["i"]!.GetValue<string>(),
                members["a"]!.GetValue<string>(),
                members["p"]?.GetValue<long>(),
                members["c"]!.GetValue<string>())
            {
                Schema = (LeafSchema)members["v"]!.GetValue<int>(),
            };
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
        {
            throw new FormatException("This is no leaf of the log.", exception);
        }
    }

    /// <summary>The hash of a leaf in the Merkle tree of RFC 6962: SHA-256 over 0x00 and the text's UTF-8 bytes.</summary>
    public static byte[] Hash(string text) => SHA256.HashData([0x00, .. Encoding.UTF8.GetBytes(text)]);
}
