using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Signs the heads of both logs. One round reads, extends, checks, signs, stores, and writes the head file; only then is the head served.</summary>
public sealed class LogPublisher(
    IDbContextFactory<NewsroomDb> factory, LogKeys keys, HeadFile heads, SignedLogs logs, TimeProvider clock, ILogger<LogPublisher> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Signs the log's head if the log grew. A mismatch raises the alarm, and nothing is signed any more.</summary>
    /// <returns>Whether a new head was signed.</returns>
    public async Task<bool> PublishAsync(LogKind log, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return logs.Of(log).Alarm is null && await SignAsync(log, cancel);
        }
        catch (LogMismatchException exception)
        {
            logs.Of(log).Alarm = $"The {log.Key()} log is not signed any more: {exception.Message}.";
            logger.LogCritical("Signing stopped. {Alarm}", logs.Of(log).Alarm);
            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Signs whichever log grew.</summary>
    public async Task<bool> PublishBothAsync(CancellationToken cancel = default) =>
        await PublishAsync(LogKind.Editorial, cancel) | await PublishAsync(LogKind.Security, cancel);

    /// <summary>Does something while nothing is signed: keys and head files are changed as a whole, and no round may see half of it.</summary>
    public async Task WithoutSigningAsync(Func<Task> act, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<bool> SignAsync(LogKind log, CancellationToken cancel)
    {
        var state = logs.Of(log);
        var last = state.Head?.Checkpoint;
        var size = await SizeAsync(log, cancel);
        if (size == (last?.Size ?? 0))
        {
            return false;
        }

        if (size < last?.Size)
        {
            throw new LogMismatchException($"it has {size:N0} entries, and {last.Size:N0} were signed");
        }

        var root = await new LogExtension(factory, log).ExtendAsync(last, size, cancel);
        var signers = keys.Of(log);
        var checkpoint = new Checkpoint(signers[0].Key.Name, size, root);
        var now = clock.GetUtcNow();
        var note = SignedNote.Sign(checkpoint.Text(), signers, now);
        await using var db = await factory.CreateDbContextAsync(cancel);
        db.Add(new LogCheckpoint { Log = log, Size = size, Note = note.ToString(), SignedAt = now });
        await db.SaveChangesAsync(CancellationToken.None);
        heads.Write(log, note);
        state.Head = new(checkpoint, note, now);
        return true;
    }

    private async Task<long> SizeAsync(LogKind log, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.LogHeads.Where(row => row.Log == log).Select(row => row.Size).SingleAsync(cancel);
    }
}
