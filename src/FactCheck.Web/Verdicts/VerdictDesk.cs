using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Verdicts: written, submitted, approved or returned, published, retracted.</summary>
public sealed class VerdictDesk(IDbContextFactory<NewsroomDb> factory, SignedLogs logs, TimeProvider clock) : Desk(factory)
{
    /// <summary>Writes a new version.</summary>
    public Task<Outcome> ProposeAsync(SignedIn by, ProposeVerdict command, CancellationToken cancel = default)
    {
        // Parsed before the writer's turn, in which the search reads it.
        _ = MarkdownTree.Words(command.Draft.Justification);
        return ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.VerdictProposed,
            (_, actor, claim) => claim.Propose(actor, command.Draft, command.SeenVerdictNumber, clock.GetUtcNow()), cancel);
    }

    /// <summary>Hands the newest version to the editors.</summary>
    public Task<Outcome> SubmitAsync(SignedIn by, DecideOnVerdict command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.VerdictSubmitted,
            (_, actor, claim) => claim.Submit(actor, command.SeenVersion, clock.GetUtcNow()), cancel);

    /// <summary>Approves the submitted version.</summary>
    public Task<Outcome> ApproveAsync(SignedIn by, DecideOnVerdict command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.VerdictApproved,
            (_, actor, claim) => claim.Approve(actor, command.SeenVersion, clock.GetUtcNow()), cancel);

    /// <summary>Sends the submitted version back with a reason.</summary>
    public Task<Outcome> RequestChangesAsync(SignedIn by, DecideWithReason command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.VerdictReturned,
            (_, actor, claim) => claim.RequestChanges(actor, command.SeenVersion, command.Reason, clock.GetUtcNow()), cancel);

    /// <summary>Publishes the approved version, frozen as it stands. While the log is not signed, publishing waits; everything else goes on.</summary>
    public Task<Outcome> PublishAsync(SignedIn by, PublishCheck command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var kind = command.Kind == ChangeKind.First ? EntryKind.CheckPublished : EntryKind.CheckChanged;
            if (await db.ClaimAsync(command.ClaimId, cancel) is not { } claim)
            {
                return new(Refusal.NotNow("There is no such claim."), kind, new Subject(command.ClaimId));
            }

            if (logs.Alarm is not null)
            {
                return new(s_waits, kind, Subject.Of(claim));
            }

            var (articles, now) = (await NamedArticles.LoadAsync(db, claim, cancel), clock.GetUtcNow());
            var (check, refusal) = claim.Publish(actor, command.SeenVersion, command.Kind, command.ChangeNote, now, articles.Faces);
            if (check is not null)
            {
                db.Add(check);
                await articles.ShowAsync(db, check, now, cancel);
            }

            return new(refusal, kind, Subject.Of(claim), claim.Id);
        }, cancel);

    /// <summary>Takes the published fact-check back; the page stays and says why.</summary>
    public Task<Outcome> RetractAsync(SignedIn by, DecideWithReason command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var claim = await db.ClaimAsync(command.ClaimId, cancel);
            var published = await db.PublishedChecks.AsNoTracking().Where(row => row.ClaimId == command.ClaimId)
                .OrderByDescending(row => row.Number).Select(row => row.Content).FirstOrDefaultAsync(cancel);
            if (claim is null || published is null)
            {
                return new(Refusal.NotNow("There is no published fact-check to retract."), EntryKind.CheckRetracted, new Subject(command.ClaimId));
            }

            var (check, refusal) = claim.Retract(actor, command.SeenVersion, published, command.Reason, clock.GetUtcNow());
            Keep(db, check);
            return new(refusal, EntryKind.CheckRetracted, Subject.Of(claim), claim.Id);
        }, cancel);

    private static readonly Refusal s_waits = Refusal.NotNow(
        "Publishing waits, because the log’s signing has stopped. An editor sees why under Log, The record. Everything else goes on.");

    private static void Keep(NewsroomDb db, PublishedCheck? check)
    {
        if (check is not null)
        {
            db.Add(check);
        }
    }
}
