using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>
/// The tags of people that an export tells beside each content, where the commitment is to the content with tags. Whose they are, only the newsroom's
/// secrets can prove; here a person has one tag in an item, and the leaf's is that of the person who acted.
/// </summary>
internal sealed class ToldTags
{
    private readonly Dictionary<(Guid Person, UInt128 Item), string> _tags = [];

    /// <summary>What an entry's commitment is to; null when the tags told cannot be right.</summary>
    /// <param name="payload">The content as it is stored.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="people">Tags by ids.</param>
    /// <exception cref="FormatException">Something there is no id or no tag.</exception>
    public ReadOnlyMemory<byte>? Opened(ReadOnlyMemory<byte> payload, in LeafText leaf, JsonElement people)
    {
        if (leaf.Schema == LeafSchema.Ids)
        {
            return payload;
        }

        var tags = people.EnumerateObject().ToDictionary(told => Guid.ParseExact(told.Name, "D"), told => told.Value.GetString());
        foreach (var (person, tag) in tags)
        {
            if (tag is null || (!_tags.TryAdd((person, leaf.Item), tag) && _tags[(person, leaf.Item)] != tag))
            {
                return null;
            }
        }

        if (!ActsUnderTheLeafsTag(payload.Span, leaf, tags))
        {
            return null;
        }

        return TaggedContent.Of(payload.Span, tags.GetValueOrDefault);
    }

    private static bool ActsUnderTheLeafsTag(ReadOnlySpan<byte> payload, in LeafText leaf, Dictionary<Guid, string?> tags) =>
        HexForm.TryLoggedId(EntryContent.Read(payload).Actor, out var actor)
        && tags.GetValueOrDefault(actor) == $"{leaf.Actor:x32}";
}
