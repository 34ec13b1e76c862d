using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>A proof that can be kept in a file (C2SP tlog-proof): an entry's index, its way to the root, and the signed checkpoint.</summary>
/// <param name="Extra">What is needed to rebuild the entry; nothing vouches for it. Null for none.</param>
/// <param name="Index">The entry's index, counted from 0.</param>
/// <param name="Hashes">From the leaf's sibling up to the root's child.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record InclusionNote(byte[]? Extra, long Index, IReadOnlyList<TreeHash> Hashes, SignedNote Note)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a proof; nothing is verified.</summary>
    /// <exception cref="FormatException">The text is no such proof.</exception>
    public static InclusionNote Read(string text)
    {
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || text[..split].Split('\n') is not [FirstLine, .. var lines])
        {
            throw new FormatException($"A proof begins with {FirstLine}.");
        }

        var extra = lines.Length > 0 && lines[0].StartsWith("extra ", StringComparison.Ordinal) ? Base64Text.Read(lines[0]["extra ".Length..]) : null;
        if (lines[(extra is null ? 0 : 1)..] is not [var index, .. var hashes] || !index.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(index["index ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || index != string.Create(CultureInfo.InvariantCulture, $"index {number}"))
        {
            throw new FormatException("A proof names the entry's index.");
        }

        return new(extra, number, [.. hashes.Select(TreeHash.Read)], SignedNote.Read(text[(split + 2)..]));
    }

    /// <summary>Whether the proof leads from the entry to the checkpoint, and the key signed the checkpoint.</summary>
    public bool Proves(ReadOnlySpan<byte> entry, NoteKey key)
    {
        var checkpoint = Checkpoint.Read(Note.Text);
        return checkpoint.Origin == key.Name && Note.SignatureBy(key) is not null
            && ProofCheck.Includes(Index, checkpoint.Size, TreeHash.Leaf(entry), Hashes, checkpoint.Root);
    }

    /// <summary>The proof as it is served.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        if (Extra is not null)
        {
            text.Append("extra ").Append(Convert.ToBase64String(Extra)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Hashes)
        {
            text.Append(hash.ToString()).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }
}
