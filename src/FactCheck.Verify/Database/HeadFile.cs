using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The file beside a database with the last checkpoint that the newsroom signed. It is not part of the database's backups.</summary>
/// <param name="Note">The signed note.</param>
/// <param name="Checkpoint">What it says.</param>
internal sealed record HeadFile(SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>Reads the file that stands beside a database; null when there is none.</summary>
    /// <exception cref="FormatException">It is no signed checkpoint.</exception>
    public static HeadFile? Beside(string database, LogKind log)
    {
        var path = Path.Combine(Path.GetDirectoryName(database)!, "log-heads", log.Key());
        if (!File.Exists(path))
        {
            return null;
        }

        var note = SignedNote.Read(File.ReadAllText(path));
        return new(note, Checkpoint.Read(note.Text));
    }

    /// <summary>What is wrong with it beside a log whose newest checkpoint is known.</summary>
    public string? Problem(LogKind log, RecordedKeys keys, Trust trust, TrustedHead? newest) =>
        Trust.Signer(Note, Checkpoint, [.. keys.For(log, Checkpoint.Size), .. trust.For(Checkpoint.Origin)]) is null
            ? "the file log-heads beside the database is signed by no key that the log records."
            : newest is null || newest.Checkpoint.Size < Checkpoint.Size
                ? $"the checkpoint of {Checkpoint.Size} entries, which was signed and stands in the file log-heads, is gone from the database."
                : null;
}
