using System.Buffers;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// The content of an entry as it can be opened to anybody: in the place of each person's id stands the person's tag within the entry's item
/// (<see cref="Leaf.ActorTag"/>). Inside one item a reader can tell people apart; nobody can be followed from one item to another.
/// </summary>
public static class TaggedContent
{
    private const int QuotedLength = HexForm.IdLength + 2;

    /// <summary>All ids that stand as strings in a content; those of people are among them.</summary>
    /// <param name="content">Canonical JSON in UTF-8.</param>
    public static IReadOnlySet<Guid> Ids(ReadOnlySpan<byte> content)
    {
        HashSet<Guid> ids = [];
        for (var at = Find(content, out var id); at >= 0; at = Find(content, out id))
        {
            ids.Add(id);
            content = content[(at + QuotedLength)..];
        }

        return ids;
    }

    /// <summary>The content with people's tags in the place of their ids.</summary>
    /// <param name="content">Canonical JSON in UTF-8.</param>
    /// <param name="tagOf">A person's tag within the entry's item, lower-case hex; null for an id that is no person's.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> content, Func<Guid, string?> tagOf)
    {
        var tagged = new ArrayBufferWriter<byte>(Math.Max(content.Length, 1));
        for (var at = Find(content, out var id); at >= 0; at = Find(content, out id))
        {
            tagged.Write(content[..(at + 1)]);
            if (tagOf(id) is { } tag)
            {
                Encoding.ASCII.GetBytes(tag, tagged);
            }
            else
            {
                tagged.Write(content.Slice(at + 1, HexForm.IdLength));
            }

            tagged.Write("\""u8);
            content = content[(at + QuotedLength)..];
        }

        tagged.Write(content);
        return tagged.WrittenMemory;
    }

    // A quotation mark inside a text has a backslash before it.
    private static int Find(ReadOnlySpan<byte> text, out Guid id)
    {
        id = default;
        for (var at = text.IndexOf((byte)'"'); at >= 0 && at + QuotedLength <= text.Length; at = Next(text, at))
        {
            if (text[at + QuotedLength - 1] == '"' && (at == 0 || text[at - 1] != '\\') && HexForm.TryLoggedId(text.Slice(at + 1, HexForm.IdLength), out id))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Next(ReadOnlySpan<byte> text, int at) => text[(at + 1)..].IndexOf((byte)'"') is >= 0 and var step ? at + 1 + step : -1;
}
