using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What the people's page shows.</summary>
public sealed record PeopleView(
    IReadOnlyList<PersonRowView> People, IReadOnlyList<InvitationRow> Invitations, IReadOnlyList<NameChange> Names);

/// <summary>Somebody of the newsroom.</summary>
public sealed record PersonRowView(Guid Id, string Name, string Email, Role Role, bool HasAccess, bool HasAuthenticator, DateTimeOffset? SeenAt)
{
    /// <summary>The admin who asked that the authenticator be taken off because it is lost; null when nobody did in the last days.</summary>
    public Guid? LossAskedBy { get; init; }

    /// <summary>That admin's name.</summary>
    public string? LossAskedByName { get; init; }
}

/// <summary>An invitation that nobody accepted yet.</summary>
public sealed record InvitationRow(Guid Id, string Email, Role Role, DateTimeOffset ExpiresAt, bool IsWithdrawn);

/// <summary>Reads the people's page.</summary>
public static class PeopleQuery
{
    /// <summary>Everybody by name; the invitations of the last days that nobody accepted and the changes of names, newest first.</summary>
    public static async Task<PeopleView> PeopleAsync(this NewsroomDb db, DateTimeOffset now, CancellationToken cancel = default)
    {
        var lossAfter = now - LostFactorDesk.Life;
        return new(
            await db.Users.AsNoTracking().Where(person => person.DeletedAt == null).OrderBy(person => person.DisplayName).Select(person => new PersonRowView(
                person.Id, person.DisplayName, person.Email ?? "", person.Role, person.DisabledAt == null, person.TwoFactorEnabled,
                db.SignIns.Where(row => row.PersonId == person.Id).Max(row => (DateTimeOffset?)row.SeenAt))
                {
                    LossAskedBy = person.LostFactorAskedAt > lossAfter ? person.LostFactorAskedBy : null,
                    LossAskedByName = db.Users.Where(asker => asker.Id == person.LostFactorAskedBy).Select(asker => asker.DisplayName).FirstOrDefault(),
                }).ToListAsync(cancel),
            await db.Invitations.AsNoTracking().Where(row => row.AcceptedBy == null && row.ExpiresAt > now && row.Email != "")
                .OrderByDescending(row => row.InvitedAt).Select(row => new InvitationRow(row.Id, row.Email, row.Role, row.ExpiresAt, row.WithdrawnAt != null)).ToListAsync(cancel),
            [.. (await NameHistory.LoadAsync(db, null, cancel)).Changes.Reverse()]);
    }
}
