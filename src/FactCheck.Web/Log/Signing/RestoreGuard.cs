using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Compares the database with the head file before anything is signed. A database behind the file, or beside it, is a restored backup or a
/// shortened log: signing it would sign two histories under one name, so nothing is signed until a new epoch is opened.
/// </summary>
public sealed class RestoreGuard(IDbContextFactory<NewsroomDb> factory, LogKeys keys, HeadFile heads, SignedLogs logs, ILogger<RestoreGuard> logger)
{
    /// <summary>Looks at both logs; what it finds is in <see cref="SignedLogs"/>.</summary>
    /// <exception cref="StartException">A key can be read by others, or not at all.</exception>
    public async Task CheckAsync(CancellationToken cancel = default)
    {
        foreach (var log in Enum.GetValues<LogKind>())
        {
            await using var db = await factory.CreateDbContextAsync(cancel);
            var signers = keys.Of(log);
            var last = await LastAsync(db, log, signers, cancel);
            var (head, alarm) = Compare(db, log, [.. signers.Select(signer => signer.Key)], last, await SizeAsync(db, log, cancel));
            (logs.Of(log).Head, logs.Of(log).Alarm) = (head is null ? null : await CosignedAsync(db, log, head, cancel), alarm);
            if (alarm is not null)
            {
                logger.LogCritical("Nothing is signed. {Alarm}", alarm);
            }
        }
    }

    private (SignedHead? Head, string? Alarm) Compare(NewsroomDb db, LogKind log, NoteKey[] known, SignedHead? last, long size)
    {
        SignedNote? file;
        try
        {
            file = heads.Read(log);
        }
        catch (FormatException exception)
        {
            return (null, $"The file with the last signed head of the {log.Key()} log cannot be read: {exception.Message}");
        }

        if (known.Length == 0)
        {
            return (null, file is null && last is null ? null : $"The key of the {log.Key()} log is gone, but heads were signed with it. Put it back from your backup of the keys.");
        }

        if (file is null && last is null)
        {
            return (null, null);
        }

        // The file is written after the row; a power cut between the two, at the very first head, leaves a row alone.
        file ??= IsFirst(db, log, known[0].Name) ? last!.Note : null;
        if (file is null)
        {
            return (null, $"The file with the last signed head of the {log.Key()} log is missing, so nobody can tell whether this database is the newest.");
        }

        var signed = Checkpoint.Read(file.Text);
        if (signed.Origin != known[0].Name || !file.IsSignedBy(known))
        {
            return (null, $"The file with the last signed head of the {log.Key()} log was not signed with this newsroom's key.");
        }

        if (size < signed.Size)
        {
            return (null, $"The {log.Key()} log has {size:N0} entries, but {signed.Size:N0} were signed: this database is older than what the public has seen.");
        }

        // The head file is written after the checkpoint's row; the app may have ended between the two.
        var newest = last is not null && last.Checkpoint.Size > signed.Size && last.Note.IsSignedBy(known) ? last : new(signed, file, last?.SignedAt ?? default);
        if (Root(db, log, signed.Size) != signed.Root || Root(db, log, newest.Checkpoint.Size) != newest.Checkpoint.Root)
        {
            return (null, $"The first {signed.Size:N0} entries of the {log.Key()} log are not the ones that were signed.");
        }

        heads.Write(log, newest.Note);
        return (newest, null);
    }

    private static async Task<SignedHead> CosignedAsync(NewsroomDb db, LogKind log, SignedHead head, CancellationToken cancel)
    {
        var lines = await db.LogCosignatures.Where(row => row.Log == log && row.Size == head.Checkpoint.Size).OrderBy(row => row.Witness)
            .Select(row => row.Line).ToListAsync(cancel);
        return head with { Note = head.Note.With(lines.Select(NoteSignature.Read)) };
    }

    private static TreeHash? Root(NewsroomDb db, LogKind log, long size)
    {
        try
        {
            return TreeProofs.Root(size, new StoredTiles(db, log).Nodes());
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsFirst(NewsroomDb db, LogKind log, string origin) =>
        db.LogCheckpoints.Count(row => row.Log == log && row.Note.StartsWith(origin + "\n")) == 1;

    private static async Task<SignedHead?> LastAsync(NewsroomDb db, LogKind log, IReadOnlyList<NoteSigner> signers, CancellationToken cancel)
    {
        var row = await db.LogCheckpoints.AsNoTracking().Where(each => each.Log == log).OrderByDescending(each => each.Size).FirstOrDefaultAsync(cancel);
        if (row is null)
        {
            return null;
        }

        var note = SignedNote.Read(row.Note);
        var checkpoint = Checkpoint.Read(note.Text);
        return signers.Count == 0 || checkpoint.Origin == signers[0].Key.Name ? new(checkpoint, note, row.SignedAt) : null;
    }

    private static Task<long> SizeAsync(NewsroomDb db, LogKind log, CancellationToken cancel) =>
        db.LogHeads.Where(row => row.Log == log).Select(row => row.Size).SingleAsync(cancel);
}
