using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The checkpoint of a log that was found good last time.</summary>
/// <param name="Source">Where it was seen: an address or a path.</param>
/// <param name="Log">Which log.</param>
/// <param name="Key">The key that signed it.</param>
/// <param name="Note">The signed checkpoint.</param>
/// <param name="Checkpoint">What it says.</param>
public sealed record Kept(string Source, LogKind Log, NoteKey Key, SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>Keeps a head that was found good.</summary>
    public static Kept Of(string source, LogKind log, TrustedHead head) => new(source, log, head.Key, head.Note, head.Checkpoint);

    /// <summary>Reads a file of the state folder.</summary>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static Kept Read(string text)
    {
        if (text.Split('\n', 4) is not [var source, var log, var key, var note] || !Enum.TryParse<LogKind>(log, ignoreCase: true, out var kind))
        {
            throw new FormatException("A kept checkpoint has source, log and key in front.");
        }

        var signed = SignedNote.Read(note);
        return new(source, kind, NoteKey.Read(key), signed, Checkpoint.Read(signed.Text));
    }

    /// <summary>The file's text.</summary>
    public string Text() => $"{Source}\n{Log.Key()}\n{Key}\n{Note}";
}
