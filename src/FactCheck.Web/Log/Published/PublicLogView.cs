using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One log as its page shows it.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Head">Its newest signed head; null before the first.</param>
/// <param name="Keys">The keys that sign it, the newest first.</param>
public sealed record PublicHead(LogKind Log, SignedHead? Head, IReadOnlyList<string> Keys);

/// <summary>A new beginning of the log's signing.</summary>
/// <param name="Number">Its number; the first that anybody opened is 2.</param>
/// <param name="OpenedAt">When, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="OldHeads">The last heads of the epoch before, as far as known.</param>
public sealed record PublicEpoch(int Number, DateTimeOffset OpenedAt, string Reason, IReadOnlyList<Checkpoint> OldHeads);

/// <summary>Everything that the page about the log shows.</summary>
public sealed record PublicLogView(
    IReadOnlyList<PublicHead> Heads, LogGrowth Growth, IReadOnlyList<PublicEpoch> Epochs, IReadOnlyList<RemovedContent> Removed, bool Stopped)
{
    internal static async Task<PublicLogView> LoadAsync(NewsroomDb db, SignedLogs logs, LogKeys keys, CancellationToken cancel)
    {
        var epochs = await db.Epochs.AsNoTracking().Where(epoch => epoch.Stage == EpochStage.Opened).OrderByDescending(epoch => epoch.Number).ToListAsync(cancel);
        var removed = await db.Redactions.AsNoTracking().Where(row => row.State == RedactionState.Done).OrderByDescending(row => row.EndedAt).ToListAsync(cancel);
        return new(
            [.. Enum.GetValues<LogKind>().Select(log => new PublicHead(log, logs.Of(log).Head, [.. keys.Of(log).Select(signer => signer.Key.ToString())]))],
            await LogGrowth.LoadAsync(db, LogKind.Editorial, cancel),
            [.. epochs.Select(epoch => new PublicEpoch(epoch.Number, epoch.DecidedAt ?? epoch.AskedAt, epoch.Reason,
                [.. new[] { epoch.OldEditorial, epoch.OldSecurity }.OfType<string>().Select(note => Checkpoint.Read(SignedNote.Read(note).Text))]))],
            [.. removed.Select(row => new RemovedContent(row.EndedAt!.Value, row.Ground.Words(), row.Reason, row.Trace!.Editorial))],
            logs.Alarm is not null);
    }
}
