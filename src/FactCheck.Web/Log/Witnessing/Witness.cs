using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What a witness answers to a checkpoint.</summary>
/// <param name="Status">200, 400, 403, 404, 409, 422 (C2SP tlog-witness), or 503.</param>
/// <param name="Text">Signature lines, the witness's own size, or a reason; with a newline at its end.</param>
/// <param name="IsSize">Whether the text is the witness's own size.</param>
public sealed record WitnessAnswer(int Status, string Text, bool IsSize = false);

/// <summary>
/// This newsroom as the witness of others (C2SP tlog-witness): it cosigns a checkpoint only when it continues the one that it cosigned last, and shows
/// that one to whoever watches the log. Comparing and storing is one transaction in the writer's turn, and is on the disk before the answer.
/// </summary>
public sealed class Witness(
    IDbContextFactory<NewsroomDb> factory, WitnessSettings settings, WitnessKey key, SignedLogs logs, RejectedCheckpoints rejected, TimeProvider clock,
    ILogger<Witness> logger)
{
    private const string NotSigned = "No key that this witness trusts for the log signed the checkpoint, or a line that names one is not its signature.\n";

    /// <summary>Answers a request's body.</summary>
    public async Task<WitnessAnswer> AddAsync(string body, CancellationToken cancel = default)
    {
        if (logs.Alarm is not null)
        {
            return new(StatusCodes.Status503ServiceUnavailable, "This newsroom's own log has an alarm, so it vouches for nobody now.\n");
        }

        try
        {
            var request = WitnessRequest.Read(body);
            var checkpoint = Checkpoint.Read(request.Note.Text);
            NoteKey[] known = [.. settings.Logs.Where(log => log.Name == checkpoint.Origin)];
            return known.Length == 0 ? new(StatusCodes.Status404NotFound, "This witness does not know the log.\n")
                : !request.Note.IsSignedBy(known) ? new(StatusCodes.Status403Forbidden, NotSigned)
                : request.Old > checkpoint.Size ? new(StatusCodes.Status400BadRequest, "The old size is larger than the checkpoint's.\n")
                : await CompareAsync(request with { Note = Trusted(request.Note, known) }, checkpoint, cancel);
        }
        catch (FormatException exception)
        {
            return new(StatusCodes.Status400BadRequest, exception.Message + "\n");
        }
    }

    /// <summary>The checkpoint that was cosigned last for a log, with the log's signatures and this witness's; null when there is none.</summary>
    /// <param name="origin">The SHA-256 of the log's origin, in small hexadecimal digits.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<SignedNote?> SeenAsync(string origin, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var rows = await db.WitnessedLogs.AsNoTracking().Select(row => new { row.Origin, row.Note }).ToListAsync(cancel);
        return rows.Where(row => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Origin))) == origin)
            .Select(row => SignedNote.Read(row.Note)).FirstOrDefault(note => note.SignatureBy(key.Signer.Key) is not null);
    }

    private static SignedNote Trusted(SignedNote note, NoteKey[] known) =>
        note with { Signatures = [.. note.Signatures.Where(signature => known.Any(log => signature.IsBy(log, note.Text)))] };

    private async Task<WitnessAnswer> CompareAsync(WitnessRequest request, Checkpoint sent, CancellationToken cancel)
    {
        await using var db = await factory.BeginAsync(cancel);
        var row = await db.WitnessedLogs.SingleOrDefaultAsync(each => each.Origin == sent.Origin, cancel);
        var seen = row is null ? new(sent.Origin, 0, TreeHash.Empty) : Checkpoint.Read(SignedNote.Read(row.Note).Text);
        var isOther = sent.Size == seen.Size && sent.Root != seen.Root;
        if (isOther)
        {
            Keep(row, request.Note, sent, isProof: true);
        }

        if (request.Old != seen.Size)
        {
            return new(StatusCodes.Status409Conflict, string.Create(CultureInfo.InvariantCulture, $"{seen.Size}\n"), IsSize: true);
        }

        if (isOther)
        {
            return new(StatusCodes.Status422UnprocessableEntity, seen.Size == 0
                ? "The root of a log without entries is that of the empty tree.\n"
                : "This witness cosigned another root for this size.\n");
        }

        if (!ProofCheck.Continues(request.Old, sent.Size, request.Proof, seen.Root, sent.Root))
        {
            // A proof that is too much, for a log without entries or the same checkpoint again, says nothing against the log.
            if (seen.Size > 0 && sent.Size > seen.Size)
            {
                Keep(row, request.Note, sent, isProof: false);
            }

            return new(StatusCodes.Status422UnprocessableEntity, "The proof does not show that the checkpoint continues the one that was cosigned last.\n");
        }

        var now = clock.GetUtcNow();
        var cosignature = key.Signer.Sign(request.Note.Text, now);
        await StoreAsync(db, row, request.Note.With([cosignature]), sent, now, cancel);
        return new(StatusCodes.Status200OK, $"{cosignature}\n");
    }

    private async Task StoreAsync(NewsroomDb db, WitnessedLog? row, SignedNote note, Checkpoint sent, DateTimeOffset now, CancellationToken cancel)
    {
        if (row is null)
        {
            row = new WitnessedLog { Origin = sent.Origin };
            db.Add(row);
        }

        (row.Size, row.Note, row.SeenAt) = (sent.Size, note.ToString(), now);
        await db.SaveChangesAsync(cancel);
        await db.Database.CommitTransactionAsync(CancellationToken.None);
        rejected.Clear(note.Text);
    }

    // Before the first cosignature there is nothing that a checkpoint could contradict.
    private void Keep(WitnessedLog? row, SignedNote note, Checkpoint sent, bool isProof)
    {
        if (row is not null && rejected.Keep(new(sent.Origin, sent.Size, isProof, clock.GetUtcNow(), row.Note, note.ToString())))
        {
            logger.LogCritical("The log {Origin} {Finding} (size {Size}). Both signed checkpoints are kept", sent.Origin,
                isProof ? "signed two histories of the same size" : "signed a checkpoint without a proof that it continues the one before", sent.Size);
        }
    }
}
