using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What the people's page shows.</summary>
public sealed record PeopleView(
    IReadOnlyList<PersonRowView> People, IReadOnlyList<InvitationRow> Invitations, IReadOnlyList<NameChange> Names);

/// <summary>Somebody of the newsroom.</summary>
public sealed record PersonRowView(Guid Id, string Name, string Email, Role Role, bool HasAccess, bool HasAuthenticator, DateTimeOffset? SeenAt);

/// <summary>An open invitation.</summary>
public sealed record InvitationRow(Guid Id, string Email, Role Role, DateTimeOffset ExpiresAt);

/// <summary>Reads the people's page.</summary>
public static class PeopleQuery
{
    /// <summary>Everybody by name; the open invitations and the changes of names, newest first.</summary>
    public static async Task<PeopleView> PeopleAsync(this NewsroomDb db, DateTimeOffset now, CancellationToken cancel = default) => new(
        await db.Users.AsNoTracking().Where(person => person.DeletedAt == null).OrderBy(person => person.DisplayName).Select(person => new PersonRowView(
            person.Id, person.DisplayName, person.Email ?? "", person.Role, person.DisabledAt == null, person.TwoFactorEnabled,
            db.SignIns.Where(row => row.PersonId == person.Id).Max(row => (DateTimeOffset?)row.SeenAt))).ToListAsync(cancel),
        await db.Invitations.AsNoTracking().Where(row => row.AcceptedBy == null && row.WithdrawnAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.InvitedAt).Select(row => new InvitationRow(row.Id, row.Email, row.Role, row.ExpiresAt)).ToListAsync(cancel),
        [.. (await NameHistory.LoadAsync(db, null, cancel)).Changes.Reverse()]);
}
