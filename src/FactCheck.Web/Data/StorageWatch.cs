using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Web;

/// <summary>Hears every failure of the disk at a write, tells the log, and ends all writing when the disk may have lost what it was given.</summary>
public sealed class StorageWatch(WriterGate gate, TimeProvider clock, ILogger<StorageWatch> logger) : DbTransactionInterceptor, IDbCommandInterceptor
{
    private volatile Failure? _last;

    /// <summary>A write that failed, and when.</summary>
    public sealed record Failure(StorageFault Fault, DateTimeOffset At);

    /// <summary>The last write that failed; null once a change was kept after it.</summary>
    public Failure? Last => _last;

    /// <summary>Looks at an exception, of the database or of a file.</summary>
    /// <returns>What happened to the disk; null when the exception is about something else.</returns>
    public StorageFault? Hear(Exception exception)
    {
        var fault = StorageFault.In(exception);
        _last = fault is null ? _last : new(fault, clock.GetUtcNow());
        switch (fault)
        {
            case { EndsWriting: true }:
                logger.LogCritical(exception, "The disk failed to keep what was written. No more changes are taken; look at the disk, then start FactCheck anew");
                gate.EndWriting();
                break;
            case not null:
                logger.LogError(exception, "The disk did not take a change: {Fault}", fault.InBrief);
                break;
        }

        return fault;
    }

    /// <inheritdoc />
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => _last = null;

    /// <inheritdoc />
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _last = null;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Hear(eventData.Exception);

    /// <inheritdoc />
    public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Hear(eventData.Exception);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Hear(eventData.Exception);

    /// <inheritdoc />
    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Hear(eventData.Exception);
        return Task.CompletedTask;
    }
}
