namespace FactCheck.Verify;

/// <summary>The members of an entry's payload, as spans of it.</summary>
internal ref struct EntryContent
{
    public ReadOnlySpan<byte> Actor { get; private set; }

    public ReadOnlySpan<byte> Article { get; private set; }

    public ReadOnlySpan<byte> Claim { get; private set; }

    public ReadOnlySpan<byte> Command { get; private set; }

    public ReadOnlySpan<byte> Item { get; private set; }

    public ReadOnlySpan<byte> Kind { get; private set; }

    /// <summary>Facts about the act: JSON, or empty.</summary>
    public ReadOnlySpan<byte> Note { get; private set; }

    /// <summary>The array of changed rows.</summary>
    public ReadOnlySpan<byte> Changes { get; private set; }

    /// <summary>Reads a payload that is in canonical form.</summary>
    /// <exception cref="FormatException">It is not what this app writes.</exception>
    public static EntryContent Read(ReadOnlySpan<byte> payload)
    {
        if (payload is not [(byte)'{', ..])
        {
            throw new FormatException("A payload is an object.");
        }

        var content = default(EntryContent);
        var members = new JsonMembers(payload);
        while (members.Next())
        {
            var value = members.Value;
            if (members.Name.SequenceEqual("changes"u8))
            {
                content.Changes = value;
            }
            else if (members.Name.SequenceEqual("note"u8))
            {
                content.Note = value.SequenceEqual("null"u8) ? default : value;
            }
            else if (members.Name.SequenceEqual("actor"u8))
            {
                content.Actor = JsonMembers.Text(value);
            }
            else if (members.Name.SequenceEqual("article"u8))
            {
                content.Article = JsonMembers.Text(value);
            }
            else if (members.Name.SequenceEqual("claim"u8))
            {
                content.Claim = JsonMembers.Text(value);
            }
            else if (members.Name.SequenceEqual("command"u8))
            {
                content.Command = JsonMembers.Text(value);
            }
            else if (members.Name.SequenceEqual("item"u8))
            {
                content.Item = JsonMembers.Text(value);
            }
            else if (members.Name.SequenceEqual("kind"u8))
            {
                content.Kind = JsonMembers.Text(value);
            }
        }

        return content.Changes is [(byte)'[', ..] ? content : throw new FormatException("A payload names the rows that changed.");
    }
}
