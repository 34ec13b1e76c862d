using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What people do about the log's signing: new epochs after a restore, new keys.</summary>
public sealed class RecordDesk(
    IDbContextFactory<NewsroomDb> factory, SignedLogs logs, HeadFile heads, LogKeys keys, SigningStart start, LogPublisher publisher, TimeProvider clock) : Desk(factory)
{
    /// <summary>Asks for a new epoch; a second person opens it.</summary>
    public Task<Outcome> AskEpochAsync(SignedIn by, string? reason, CancellationToken cancel = default) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var (epoch, refusal) = logs.Alarm is not { } alarm
                ? (null, Refusal.NotNow("The log is signed as it should be; there is no need for a new epoch."))
                : await db.Epochs.AnyAsync(each => each.Stage == EpochStage.Asked, cancel)
                    ? (null, Refusal.NotNow("Somebody asked for a new epoch already."))
                    : Epoch.Ask(actor, new(await NextAsync(db, cancel), reason, alarm, Old(LogKind.Editorial), Old(LogKind.Security)), clock.GetUtcNow());
            if (epoch is not null)
            {
                db.Add(epoch);
            }

            return new(refusal, EntryKind.EpochAsked, new Subject(SigningStart.Record), epoch?.Id);
        }, cancel);

    /// <summary>Opens the epoch that somebody else asked for: new names, new keys, and everything is signed anew.</summary>
    public async Task<Outcome> OpenEpochAsync(SignedIn by, Guid epochId, CancellationToken cancel = default)
    {
        var outcome = await DecideAsync(by, epochId, EntryKind.EpochOpened, (epoch, actor) => epoch.Open(actor, clock.GetUtcNow()), cancel);
        if (outcome.IsDone)
        {
            await start.RunAsync(CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>Does not open it.</summary>
    public Task<Outcome> DeclineEpochAsync(SignedIn by, Guid epochId, CancellationToken cancel = default) =>
        DecideAsync(by, epochId, EntryKind.EpochDeclined, (epoch, actor) => epoch.Decline(actor, clock.GetUtcNow()), cancel);

    /// <summary>Begins to replace a log's key: a new one signs beside the old one.</summary>
    public Task<Outcome> AddKeyAsync(SignedIn by, LogKind log, CancellationToken cancel = default) => ChangeKeysAsync(by, log, wanted: 1, () => keys.Add(log), cancel);

    /// <summary>Ends the replacing: the old key signs no more.</summary>
    public Task<Outcome> RetireKeyAsync(SignedIn by, LogKind log, CancellationToken cancel = default) => ChangeKeysAsync(by, log, wanted: 2, () => keys.Retire(log), cancel);

    private Task<Outcome> DecideAsync(SignedIn by, Guid epochId, EntryKind kind, Func<Epoch, Actor, Refusal?> decide, CancellationToken cancel) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var epoch = await db.Epochs.SingleOrDefaultAsync(each => each.Id == epochId, cancel);
            var refusal = epoch is null ? Refusal.NotNow("Nobody asked for this epoch.") : decide(epoch, actor);
            return new(refusal, kind, new Subject(SigningStart.Record), epochId, epoch is null ? null : new()
            {
                ["number"] = epoch.Number,
                ["reason"] = epoch.Reason,
                ["old"] = new System.Text.Json.Nodes.JsonObject { ["editorial"] = epoch.OldEditorial, ["security"] = epoch.OldSecurity },
            });
        }, cancel);

    private async Task<Outcome> ChangeKeysAsync(SignedIn by, LogKind log, int wanted, Action change, CancellationToken cancel)
    {
        var outcome = await ChangeAsync(by, null, (_, actor) =>
        {
            var refusal = actor.Role < Role.Admin ? Refusal.NotAllowed("Only admins may replace the log’s keys.")
                : logs.Alarm is not null ? Refusal.NotNow("The log’s signing has stopped. Mend that first.")
                : keys.Of(log).Count != wanted ? Refusal.NotNow(wanted == 1 ? "A new key signs beside the old one already." : "There is no old key to retire.")
                : null;
            if (refusal is null)
            {
                change();
            }

            return Task.FromResult(new Decision(refusal, EntryKind.KeysReplaced, new Subject(SigningStart.Record)));
        }, cancel);
        if (outcome.IsDone)
        {
            await start.RecordKeysAsync(CancellationToken.None);
            await publisher.PublishBothAsync(CancellationToken.None);
        }

        return outcome;
    }

    private async Task<int> NextAsync(NewsroomDb db, CancellationToken cancel) =>
        1 + new[]
        {
            1, keys.EpochOf(LogKind.Editorial), keys.EpochOf(LogKind.Security),
            await db.Epochs.Where(each => each.Stage == EpochStage.Opened).MaxAsync(each => (int?)each.Number, cancel) ?? 1,
        }.Max();

    // An unreadable file is one of the reasons for a new epoch; it then has no old head to name.
    private string? Old(LogKind log)
    {
        try
        {
            return heads.Read(log)?.ToString();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
