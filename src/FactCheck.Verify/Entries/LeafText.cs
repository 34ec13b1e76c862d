using System.Buffers.Text;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>
/// A leaf read where it stands, in the one form that <see cref="Leaf.Text"/> writes. Reading it through JSON objects would be most of the time that
/// a verification takes.
/// </summary>
internal ref struct LeafText
{
    private const int LongestKind = 64;

    private static readonly Dictionary<string, EntryKind>.AlternateLookup<ReadOnlySpan<char>> s_kinds =
        EntryKind.All.ToDictionary(kind => kind.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The actor's tag.</summary>
    public UInt128 Actor { get; private set; }

    /// <summary>The commitment, lower-case hex.</summary>
    public ReadOnlySpan<byte> Commitment { get; private set; }

    /// <summary>The item's tag.</summary>
    public UInt128 Item { get; private set; }

    /// <summary>The kind's wire name.</summary>
    public ReadOnlySpan<byte> Kind { get; private set; }

    /// <summary>The sequence number of the item's previous entry.</summary>
    public long? Previous { get; private set; }

    /// <summary>What the commitment is to.</summary>
    public LeafSchema Schema { get; private set; }

    /// <summary>When, as leaves write it.</summary>
    public ReadOnlySpan<byte> Time { get; private set; }

    /// <summary>The kind, if this program knows it.</summary>
    public readonly EntryKind? KnownKind
    {
        get
        {
            Span<char> name = stackalloc char[LongestKind];
            return Kind.Length <= LongestKind && s_kinds.TryGetValue(name[..Encoding.UTF8.GetChars(Kind, name)], out var kind) ? kind : null;
        }
    }

    /// <summary>Reads a leaf; false when it is none, or not in canonical form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out LeafText leaf)
    {
        leaf = default;
        var read = Quoted(ref text, "{\"a\":\"", out var actor) & Quoted(ref text, ",\"c\":\"", out var commitment) & Quoted(ref text, ",\"i\":\"", out var item)
            & Quoted(ref text, ",\"k\":\"", out var kind) & Number(ref text, ",\"p\":", out var previous) & Quoted(ref text, ",\"t\":\"", out var time);
        var schema = text.SequenceEqual(",\"v\":2}"u8) ? LeafSchema.Tags : LeafSchema.Ids;
        if (!read || (schema == LeafSchema.Ids && !text.SequenceEqual(",\"v\":1}"u8)) || kind.Contains((byte)'\\') || time.Contains((byte)'\\')
            || !HexForm.TryTag(actor, out var actorTag) || !HexForm.TryTag(item, out var itemTag)
            || commitment.Length != 64 || commitment.ContainsAnyExcept("0123456789abcdef"u8))
        {
            return false;
        }

        leaf = new LeafText
        {
            Actor = actorTag, Commitment = commitment, Item = itemTag, Kind = kind, Previous = previous, Schema = schema, Time = time,
        };
        return true;
    }

    private static bool Quoted(scoped ref ReadOnlySpan<byte> text, string start, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!Starts(ref text, start) || text.IndexOf((byte)'"') is not (>= 0 and var end))
        {
            return false;
        }

        value = text[..end];
        text = text[(end + 1)..];
        return true;
    }

    private static bool Number(scoped ref ReadOnlySpan<byte> text, string start, out long? value)
    {
        value = null;
        if (!Starts(ref text, start))
        {
            return false;
        }

        if (Starts(ref text, "null"))
        {
            return true;
        }

        if (!Utf8Parser.TryParse(text, out long number, out var length) || text[0] is (byte)'-' or (byte)'+' || (text[0] == '0' && length > 1))
        {
            return false;
        }

        value = number;
        text = text[length..];
        return true;
    }

    private static bool Starts(scoped ref ReadOnlySpan<byte> text, string start)
    {
        if (text.Length < start.Length || !Ascii.Equals(text[..start.Length], start))
        {
            return false;
        }

        text = text[start.Length..];
        return true;
    }
}
