using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Counts wrong passwords and codes, in the same way wherever they are typed. Each counts against the account, and against the browser when the person
/// signed in with it before; a known browser is judged by its own count, any other by the account's.
/// </summary>
public sealed class TryCounter(TimeProvider clock)
{
    /// <summary>Whether a try of the person is looked at now.</summary>
    public async Task<bool> MayTryAsync(NewsroomDb db, Person person, Guid? deviceId, CancellationToken cancel = default) =>
        person.DisabledAt is null && !Lockout.Holds(await JudgedByAsync(db, person, deviceId, cancel), clock.GetUtcNow());

    /// <summary>Counts a failure and records it: the end of the change that was begun.</summary>
    /// <param name="db">The change.</param>
    /// <param name="person">Whose account it is; null when there is none.</param>
    /// <param name="deviceId">The browser, if it says which it is.</param>
    /// <param name="kind">What failed.</param>
    /// <param name="actorId">Who failed, where somebody is signed in.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task FailAsync(NewsroomDb db, Person? person, Guid? deviceId, EntryKind kind, Guid actorId = default, CancellationToken cancel = default)
    {
        var locked = person is not null && await MayTryAsync(db, person, deviceId, cancel) && await CountAsync(db, person, deviceId, cancel);
        await db.CommitAsync(actorId, locked ? EntryKind.LockedOut : kind, Subject.OfPerson(person?.Id ?? Guid.Empty), cancel: cancel);
    }

    private async Task<bool> CountAsync(NewsroomDb db, Person person, Guid? deviceId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        person.Failures = Lockout.Count(person.Failures, now);
        if (await db.KnownDeviceAsync(person.Id, deviceId, now, cancel) is { } device)
        {
            device.Failures = Lockout.Count(device.Failures, now);
        }

        return Lockout.Holds(await JudgedByAsync(db, person, deviceId, cancel), now);
    }

    private async Task<Failures> JudgedByAsync(NewsroomDb db, Person person, Guid? deviceId, CancellationToken cancel) =>
        (await db.KnownDeviceAsync(person.Id, deviceId, clock.GetUtcNow(), cancel))?.Failures ?? person.Failures;
}
