using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Removing words from everything that the newsroom keeps: one person asks, another decides, and what is decided is carried out at once.</summary>
public sealed class RedactionDesk(IDbContextFactory<NewsroomDb> factory, DataFolder folder, RedactionJournal journal, TimeProvider clock) : Desk(factory)
{
    /// <summary>Asks.</summary>
    public Task<Outcome> AskAsync(SignedIn by, RedactionRequest request, CancellationToken cancel = default) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var (redaction, refusal) = Redaction.Ask(actor, request, clock.GetUtcNow());
            if (redaction is not null)
            {
                var find = await RedactionFind.LookAsync(db, folder, redaction, cancel);
                refusal = find.Problem() ?? (find.IsEmpty
                    ? new(RefusalKind.Invalid, [new("Words", "These words stand nowhere. Give them exactly as they are written, with the same capital letters.")])
                    : null);
                db.Add(redaction);
            }

            return new(refusal, EntryKind.RedactionAsked, new Subject(redaction?.Id ?? by), redaction?.Id);
        }, cancel);

    /// <summary>Takes one's own request back.</summary>
    public Task<Outcome> WithdrawAsync(SignedIn by, Guid redactionId, CancellationToken cancel = default) =>
        EndAsync(by, redactionId, (redaction, actor) => redaction.Withdraw(actor, clock.GetUtcNow()), cancel);

    /// <summary>Says no to somebody else's.</summary>
    public Task<Outcome> DeclineAsync(SignedIn by, Guid redactionId, CancellationToken cancel = default) =>
        EndAsync(by, redactionId, (redaction, actor) => redaction.Decline(actor, clock.GetUtcNow()), cancel);

    /// <summary>Says yes to somebody else's, and carries it out. There is no way back.</summary>
    public async Task<Outcome> ApproveAsync(SignedIn by, Guid redactionId, CancellationToken cancel = default)
    {
        var outcome = await ChangeAsync(by, null, async (db, actor) =>
        {
            var now = clock.GetUtcNow();
            var subject = new Subject(redactionId);
            var redaction = await db.Redactions.SingleOrDefaultAsync(row => row.Id == redactionId, cancel);
            var find = redaction is { State: RedactionState.Asked } ? await RedactionFind.LookAsync(db, folder, redaction, cancel) : null;
            if ((redaction is null ? NoSuch : redaction.Approve(actor, now) ?? find!.Problem()) is { } refusal)
            {
                return new(refusal, EntryKind.Redacted, subject);
            }

            var (changes, note, record) = await RedactionWork.CarryOutAsync(db, redaction!, find!, now, cancel);
            journal.Prepare(record);
            return new(null, EntryKind.Redacted, subject, redactionId, note, changes);
        }, cancel);
        if (outcome.IsDone)
        {
            await journal.FinishAsync(CancellationToken.None);
        }

        return outcome;
    }

    private static Refusal NoSuch => Refusal.NotNow("There is no such request.");

    private Task<Outcome> EndAsync(SignedIn by, Guid redactionId, Func<Redaction, Actor, Refusal?> end, CancellationToken cancel) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var redaction = await db.Redactions.SingleOrDefaultAsync(row => row.Id == redactionId, cancel);
            return new(redaction is null ? NoSuch : end(redaction, actor), EntryKind.RedactionDeclined, new Subject(redactionId), redactionId);
        }, cancel);
}
