using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// What all desks do the same way: take the writer's turn, ask whether the sign-in still stands and for the person's role, load, let Domain decide, and
/// commit with one entry or roll back. A refused authorisation becomes an entry of the security log.
/// </summary>
public abstract class Desk(IDbContextFactory<NewsroomDb> factory)
{
    /// <summary>Makes contexts for reading.</summary>
    protected IDbContextFactory<NewsroomDb> Factory { get; } = factory;

    /// <summary>What an act on the database decided: a refusal, or what to record.</summary>
    /// <param name="Refusal">Why not.</param>
    /// <param name="Kind">What the entry is.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Id">What the act made or changed.</param>
    /// <param name="Note">Facts that no audited row holds.</param>
    /// <param name="Erased">For an erasure: how the rows are afterwards.</param>
    protected sealed record Decision(
        Refusal? Refusal, EntryKind Kind, Subject Subject, Guid? Id = null, JsonObject? Note = null, IReadOnlyList<AuditedChange>? Erased = null);

    /// <summary>Runs one act of a person as one change.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="commandId">The client's id for the command; the same id a second time changes nothing and answers as the first time.</param>
    /// <param name="act">Loads, decides, changes objects.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>What came of it; a disk that fails is a refusal too, so that nobody loses what was typed.</returns>
    protected async Task<Outcome> ChangeAsync(
        SignedIn by, Guid? commandId, Func<NewsroomDb, Actor, Task<Decision>> act, CancellationToken cancel = default)
    {
        try
        {
            return await DecideAsync(by, commandId, act, cancel);
        }
        catch (Exception exception) when (StorageFault.In(exception) is { } fault)
        {
            return Outcome.Refused(Refusal.NotNow(fault.Words));
        }
        catch (EntryTooLargeException exception)
        {
            return Outcome.Refused(Refusal.NotNow(exception.Message));
        }
    }

    /// <summary>Runs one act of a person on one claim, loaded with all that belongs to it.</summary>
    protected Task<Outcome> ChangeClaimAsync(
        SignedIn by, Guid claimId, Guid? commandId, EntryKind kind, Func<NewsroomDb, Actor, Claim, Refusal?> act, CancellationToken cancel = default) =>
        ChangeAsync(by, commandId, async (db, actor) =>
        {
            var claim = await db.ClaimAsync(claimId, cancel);
            return claim is null
                ? new(Refusal.NotNow("There is no such claim."), kind, new Subject(claimId))
                : new(act(db, actor, claim), kind, Subject.Of(claim), claim.Id);
        }, cancel);

    private async Task<Outcome> DecideAsync(SignedIn by, Guid? commandId, Func<NewsroomDb, Actor, Task<Decision>> act, CancellationToken cancel)
    {
        await using var db = await Factory.BeginAsync(cancel);
        if (await db.ActingAsync(by, cancel) is not { } actor)
        {
            // No entry either: after its ending nothing is written on the authority of a sign-in.
            return Outcome.Refused(Refusal.SignInEnded("Your sign-in has ended. Sign in again to go on; what you typed is kept in this browser."));
        }

        if (commandId is { } id && await EarlierAsync(db, by, id, cancel) is { } earlier)
        {
            return earlier;
        }

        var decision = await act(db, actor);
        if (decision.Refusal is not { } refusal)
        {
            var sequence = decision.Erased is { } erased
                ? await db.CommitErasureAsync(by, decision.Kind, decision.Subject, erased, decision.Note!, cancel)
                : await db.CommitAsync(by, decision.Kind, decision.Subject, decision.Note, commandId, cancel);
            return Outcome.Done(sequence, decision.Id);
        }

        await db.RollBackAsync();
        if (refusal.Kind == RefusalKind.NotAllowed)
        {
            refusal = actor.LacksFactor ? Refusal.NotAllowed($"{refusal.Message} {FactorRule.Words}") : refusal;
            await db.BeginAsync(cancel);
            await db.CommitAsync(by, EntryKind.Refused, decision.Subject,
                new JsonObject { ["act"] = decision.Kind.Name, ["reason"] = refusal.Message }, cancel: cancel);
        }

        return Outcome.Refused(refusal);
    }

    private static async Task<Outcome?> EarlierAsync(NewsroomDb db, SignedIn by, Guid commandId, CancellationToken cancel)
    {
        var entry = await db.LogPayloads.Where(row => row.CommandId == commandId)
            .Select(row => new { row.Sequence, row.ItemId, row.ActorId }).SingleOrDefaultAsync(cancel);
        return entry switch
        {
            null => null,
            _ when entry.ActorId != by.PersonId => Outcome.Refused(Refusal.NotNow("This act was sent by somebody else already. Try again.")),
            _ => Outcome.Done(entry.Sequence, entry.ItemId),
        };
    }
}
