using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What desks do alike where people change their own account.</summary>
public abstract class OwnAccountDesk(IDbContextFactory<NewsroomDb> factory) : Desk(factory)
{
    /// <summary>Runs one act of a person on that person's own account as one change.</summary>
    protected Task<Outcome> ChangeOwnAsync(
        SignedIn by, EntryKind kind, Func<NewsroomDb, Person, Task<Refusal?>> act, CancellationToken cancel, JsonObject? note = null) =>
        ChangeAsync(by, null, async (db, _) =>
            new(await act(db, await db.Users.SingleAsync(row => row.Id == by.PersonId, cancel)), kind, Subject.OfPerson(by), Note: note), cancel);
}
