using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>The checkpoints that a database keeps of one log.</summary>
internal sealed class StoredCheckpoints(SqliteConnection connection, LogKind log, Trust trust)
{
    private readonly Dictionary<string, long> _origins = new(StringComparer.Ordinal);

    /// <summary>The newest one with its cosignatures, once <see cref="SignatureProblem"/> has found all of them good.</summary>
    public TrustedHead? Newest { get; private set; }

    /// <summary>The newest one that the policy's quorum has cosigned; null without a policy.</summary>
    public TrustedHead? Witnessed { get; private set; }

    /// <summary>The origins that they name, each with the size of its newest one; filled by <see cref="Roots"/>.</summary>
    public IReadOnlyDictionary<string, long> Origins => _origins;

    /// <summary>The roots that the tree must have had.</summary>
    /// <exception cref="FormatException">One is no checkpoint.</exception>
    public List<ExpectedRoot> Roots()
    {
        List<ExpectedRoot> roots = [];
        using var rows = new StoredRows(connection, "SELECT Size, Note FROM LogCheckpoint WHERE Log = @0 ORDER BY Size", (int)log);
        while (rows.Read())
        {
            var size = rows.Integer(0);
            var checkpoint = Read(size, rows.String(1)).Checkpoint;
            _origins[checkpoint.Origin] = size;
            roots.Add(new(size, checkpoint.Root, $"the checkpoint of {size} entries"));
        }

        return roots;
    }

    /// <summary>Checks every signature and cosignature.</summary>
    /// <exception cref="FormatException">A cosignature is none.</exception>
    public Finding? SignatureProblem(RecordedKeys keys)
    {
        var cosignatures = ReadCosignatures();
        using var rows = new StoredRows(connection, "SELECT Size, Note FROM LogCheckpoint WHERE Log = @0 ORDER BY Size", (int)log);
        while (rows.Read())
        {
            var size = rows.Integer(0);
            var (note, checkpoint) = Read(size, rows.String(1));
            if (Trust.Signer(note, checkpoint, [.. keys.For(log, size), .. trust.For(checkpoint.Origin)]) is not { } key)
            {
                return new(log, null, $"the checkpoint of {size} entries is signed by no key that the log records for “{checkpoint.Origin}”.");
            }

            note = note.With(cosignatures[size]);
            if (trust.CosignatureProblem(note) is { } problem)
            {
                return new(log, null, $"the checkpoint of {size} entries: {problem}");
            }

            Newest = new(note, checkpoint, key);
            Witnessed = trust.Policy?.Accepts(note) == true ? Newest : Witnessed;
        }

        return Newest is { } newest && trust.For(newest.Checkpoint.Origin) is { Count: > 0 } named && Trust.Signer(newest.Note, newest.Checkpoint, named) is null
            ? new(log, null, $"its newest checkpoint, of {newest.Checkpoint.Size} entries, is not signed by the key that you named.")
            : null;
    }

    private ILookup<long, NoteSignature> ReadCosignatures()
    {
        List<(long Size, NoteSignature Line)> lines = [];
        using var rows = new StoredRows(connection, "SELECT Size, Line FROM LogCosignature WHERE Log = @0", (int)log);
        while (rows.Read())
        {
            lines.Add((rows.Integer(0), NoteSignature.Read(rows.String(1))));
        }

        return lines.ToLookup(line => line.Size, line => line.Line);
    }

    private static (SignedNote Note, Checkpoint Checkpoint) Read(long size, string text)
    {
        var note = SignedNote.Read(text);
        var checkpoint = Checkpoint.Read(note.Text);
        return checkpoint.Size == size
            ? (note, checkpoint)
            : throw new FormatException($"the checkpoint of {size} entries says that it has {checkpoint.Size}.");
    }
}
