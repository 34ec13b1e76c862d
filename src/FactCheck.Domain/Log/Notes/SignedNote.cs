namespace FactCheck.Domain;

/// <summary>A text with signatures under it (C2SP signed-note).</summary>
/// <param name="Text">The text, ending with a newline.</param>
/// <param name="Signatures">Its signatures, by known and unknown keys.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int Longest = 1_000_000;
    private const int MostSignatures = 100;

    /// <summary>Signs a text.</summary>
    public static SignedNote Sign(string text, IEnumerable<NoteSigner> signers, DateTimeOffset now) =>
        new(text, [.. signers.Select(signer => signer.Sign(text, now))]);

    /// <summary>Reads a note; nothing is verified.</summary>
    /// <exception cref="FormatException">The text is no signed note.</exception>
    public static SignedNote Read(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (note.Length > Longest || split < 0 || !note.EndsWith('\n') || note.Any(sign => sign is < ' ' and not '\n'))
        {
            throw new FormatException("This is no signed note: it should be a text, an empty line and signature lines.");
        }

        var lines = note[(split + 2)..].Split('\n')[..^1];
        return lines.Length is > 0 and <= MostSignatures
            ? new(note[..(split + 1)], [.. lines.Select(NoteSignature.Read)])
            : throw new FormatException($"A signed note has 1 to {MostSignatures} signatures.");
    }

    /// <summary>Whether one of the keys signed it, and no line that names one of them is forged.</summary>
    public bool IsSignedBy(IEnumerable<NoteKey> keys)
    {
        NoteKey[] known = [.. keys];
        return !IsForged(known) && known.Any(key => SignatureBy(key) is not null);
    }

    /// <summary>Whether a line names one of the keys and is not its signature. Such a note is rejected as a whole, whatever else stands under it.</summary>
    public bool IsForged(IReadOnlyList<NoteKey> keys) => Signatures.Any(signature => keys.Any(key => signature.Names(key) && !signature.IsBy(key, Text)));

    /// <summary>The key's signature; null when there is none or one that is not good.</summary>
    public NoteSignature? SignatureBy(NoteKey key) => IsForged([key]) ? null : Signatures.FirstOrDefault(signature => signature.Names(key));

    /// <summary>The same note with further signatures.</summary>
    public SignedNote With(IEnumerable<NoteSignature> more) => this with { Signatures = [.. Signatures, .. more] };

    /// <summary>The note as it is served.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";
}
