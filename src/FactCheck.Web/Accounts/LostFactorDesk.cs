using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// A phone that is lost together with its recovery codes: one admin asks that the factor be taken off, another one does it. The person is told both times, and
/// then signs in with the password alone and turns a new one on. Where there is no second admin, the command admin-reset on the machine does it.
/// </summary>
public sealed class LostFactorDesk(IDbContextFactory<NewsroomDb> factory, SecondFactor second, FactorRule rule, Notices notices, TimeProvider clock) : Desk(factory)
{
    /// <summary>How long the second admin has.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(2);

    /// <summary>Asks.</summary>
    public Task<Outcome> AskAsync(SignedIn by, Guid personId, CancellationToken cancel = default) =>
        ActAsync(by, personId, EntryKind.LostFactorAsked, Notice.LostFactorAsked, (db, actor, person) =>
        {
            if (Asked(person))
            {
                return Task.FromResult<Refusal?>(Refusal.NotNow("An admin asked for this already. Another admin has to take it off."));
            }

            (person.LostFactorAskedBy, person.LostFactorAskedAt) = (actor.Id, clock.GetUtcNow());
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    /// <summary>Takes the factor off that another admin asked about; the person's sign-ins end.</summary>
    public Task<Outcome> TakeOffAsync(SignedIn by, Guid personId, CancellationToken cancel = default) =>
        ActAsync(by, personId, EntryKind.LostFactorTakenOff, Notice.LostFactorTakenOff, async (db, actor, person) =>
        {
            if (!Asked(person))
            {
                return NothingAsked;
            }

            if (person.LostFactorAskedBy == actor.Id)
            {
                return Refusal.NotAllowed("Another admin than the one who asked has to take it off.");
            }

            if (!await db.Users.AnyAsync(row => row.Id == person.LostFactorAskedBy && row.Role == Role.Admin && row.DisabledAt == null, cancel))
            {
                return Refusal.NotNow("Who asked is no admin any more. Ask anew.");
            }

            await second.DropAsync(db, person, cancel);
            rule.Begin(person, clock.GetUtcNow(), FactorRule.ShortGrace);
            await db.EndSignInsAsync(person, clock.GetUtcNow(), cancel: cancel);
            return null;
        }, cancel);

    /// <summary>Leaves it on.</summary>
    public Task<Outcome> DeclineAsync(SignedIn by, Guid personId, CancellationToken cancel = default) =>
        ActAsync(by, personId, EntryKind.LostFactorDeclined, null, (_, _, person) =>
        {
            var refusal = Asked(person) ? null : NothingAsked;
            (person.LostFactorAskedBy, person.LostFactorAskedAt) = (null, null);
            return Task.FromResult(refusal);
        }, cancel);

    private static Refusal NothingAsked => Refusal.NotNow("Nobody asks for this now. It has to be asked for within the last two days.");

    private bool Asked(Person person) => person.LostFactorAskedAt > clock.GetUtcNow() - Life;

    private async Task<Outcome> ActAsync(
        SignedIn by, Guid personId, EntryKind kind, Notice? notice, Func<NewsroomDb, Actor, Person, Task<Refusal?>> act, CancellationToken cancel)
    {
        string? address = null;
        var outcome = await ChangeAsync(by, null, async (db, actor) =>
        {
            var person = await db.Users.SingleOrDefaultAsync(row => row.Id == personId && row.DisabledAt == null, cancel);
            address = person?.Email;
            var refusal = actor.Role != Role.Admin ? Refusal.NotAllowed("Only admins can take a lost authenticator off.")
                : person is null ? Refusal.NotNow("There is no such person with access.")
                : person.Id == actor.Id ? Refusal.NotAllowed("Two other admins can do this for you. You can turn your authenticator off on your account’s page.")
                : !person.TwoFactorEnabled ? Refusal.NotNow($"{person.DisplayName} has no authenticator that could be lost.")
                : await act(db, actor, person);
            return new(refusal, kind, Subject.OfPerson(personId));
        }, cancel);
        return notice is null ? outcome : notices.TellIfDone(outcome, address, notice);
    }
}
