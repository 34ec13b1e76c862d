using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Deletes an account: what is left is a row without a name, by which the person's work still has one author. The secret behind the person's tags in
/// the log is destroyed, and entries that hold the name or the e-mail address are erased.
/// </summary>
public sealed class AccountDeletion(IDbContextFactory<NewsroomDb> factory, DataFolder folder, RedactionJournal journal, TimeProvider clock) : Desk(factory)
{
    /// <summary>What readers and the newsroom see in the place of the name.</summary>
    public const string Nobody = "Former colleague";

    /// <summary>Deletes somebody else's account. There is no way back.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="typedName">The person's name, typed to be sure.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Outcome> DeleteAsync(SignedIn by, Guid personId, string? typedName, CancellationToken cancel = default)
    {
        var outcome = await ChangeAsync(by, null, async (db, actor) =>
        {
            var subject = Subject.OfPerson(personId);
            var person = await db.Users.SingleOrDefaultAsync(row => row.Id == personId && row.DeletedAt == null, cancel);
            if (Problem(actor, person, typedName) is { } refusal)
            {
                return new(refusal, EntryKind.PersonDeleted, subject);
            }

            var now = clock.GetUtcNow();
            var mails = person!.Email is { } email ? await FileScan.MailsAsync(folder, email, cancel) : [];
            var scan = await ScanAsync(db, person, cancel);
            var erased = new ErasedRows(db, now);
            await erased.EraseAsync(scan.Entries, scan.Rows, cancel);
            await ForgetAsync(db, person, now, cancel);
            var changes = await erased.ChangesAsync(cancel);
            journal.Prepare(new(personId, null, now, [], [.. scan.Entries[LogKind.Security]], [], [], mails));
            return new(null, EntryKind.PersonDeleted, subject, personId, new() { ["entries"] = ErasedNumbers.Note(scan.Entries) }, changes);
        }, cancel);
        if (outcome.IsDone)
        {
            await journal.FinishAsync(CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>Takes everything from a person's rows but the id and the role.</summary>
    internal static async Task ForgetAsync(NewsroomDb db, Person person, DateTimeOffset now, CancellationToken cancel)
    {
        await KeepTagsAsync(db, person, cancel);
        var email = person.Email;
        foreach (var invitation in await db.Invitations.Where(row => row.AcceptedBy == person.Id || (email != null && row.Email == email)).ToListAsync(cancel))
        {
            db.Entry(invitation).Property(row => row.Email).CurrentValue = "";
            invitation.WithdrawnAt ??= invitation.AcceptedBy is null ? now : null;
        }

        (person.DisplayName, person.DeletedAt, person.DisabledAt, person.LogSecret) = (Nobody, now, person.DisabledAt ?? now, []);
        (person.Email, person.NormalizedEmail, person.UserName, person.NormalizedUserName) = (null, null, null, null);
        (person.PasswordHash, person.PhoneNumber, person.TwoFactorEnabled, person.Failures, person.LastCodeStep) = (null, null, false, default, 0);
        (person.FactorDueAt, person.LostFactorAskedBy, person.LostFactorAskedAt) = (null, null, null);
        person.VoidSignIns();
        await db.WithdrawInvitationsOfAsync(person, now, cancel);
        db.RemoveRange(await db.SignIns.Where(row => row.PersonId == person.Id).ToListAsync(cancel));
        db.RemoveRange(await db.KnownDevices.Where(row => row.PersonId == person.Id).ToListAsync(cancel));
        db.RemoveRange(await db.RecoveryCodes.Where(row => row.PersonId == person.Id).ToListAsync(cancel));
        db.RemoveRange(await db.UserTokens.Where(row => row.UserId == person.Id).ToListAsync(cancel));
        db.RemoveRange(await db.UserLogins.Where(row => row.UserId == person.Id).ToListAsync(cancel));
        db.RemoveRange(await db.UserClaims.Where(row => row.UserId == person.Id).ToListAsync(cancel));
    }

    // By them the person stands in contents that can be opened; without the secret nobody could make them again.
    private static async Task KeepTagsAsync(NewsroomDb db, Person person, CancellationToken cancel)
    {
        var id = person.Id.ToString();
        var items = await db.LogItems.AsNoTracking()
            .Where(item => item.Log == LogKind.Editorial && db.LogPayloads.Any(row =>
                row.Log == item.Log && row.ItemId == item.ItemId && (row.ActorId == person.Id || row.Payload!.Contains(id))))
            .Select(item => item.Tag).ToListAsync(cancel);
        db.AddRange(items.Select(item => new LogTag { Item = item, PersonId = person.Id, Tag = Leaf.ActorTag(person.LogSecret, item) }));
    }

    private static Refusal? Problem(Actor actor, Person? person, string? typedName) =>
        actor.Role != Role.Admin ? Refusal.NotAllowed("Only admins can delete an account.")
        : person is null ? Refusal.NotNow("There is no such account any more.")
        : person.Id == actor.Id ? Refusal.NotAllowed("You cannot delete your own account. Another admin can.")
        : NameShape.Clean(typedName) == person.DisplayName ? null
        : new(RefusalKind.Invalid, [new("Name", $"Type the name exactly as it stands here: {person.DisplayName}.")]);

    // Every name that the person ever had stands in a state of their row; the address may stand anywhere.
    private static async Task<PersonScan> ScanAsync(NewsroomDb db, Person person, CancellationToken cancel)
    {
        var scan = new PersonScan(person);
        await foreach (var entry in db.LogPayloads.AsNoTracking().Where(row => row.Log == LogKind.Security && row.Payload != null)
                           .OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            scan.Judge(entry.Sequence, EntryKind.Named(entry.Kind) is { Erases: true }, entry.Payload!);
        }

        return scan;
    }

    private sealed class PersonScan(Person person)
    {
        private readonly string _id = person.Id.ToString();

        public Dictionary<LogKind, SortedSet<long>> Entries { get; } = new() { [LogKind.Editorial] = [], [LogKind.Security] = [] };

        public HashSet<(string Type, Guid Id)> Rows { get; } = [];

        public void Judge(long sequence, bool erases, string payload)
        {
            if (!payload.Contains(_id, StringComparison.Ordinal) && !Names(payload))
            {
                return;
            }

            var content = CanonicalJson.Read(payload)!.AsObject();
            var rows = content["changes"]!.AsArray().Select(change => (change!["type"]!.GetValue<string>(), Guid.Parse(change["id"]!.GetValue<string>()))).ToList();
            if (!rows.Contains(("person", person.Id)) && !Names(payload))
            {
                return;
            }

            Entries[LogKind.Security].Add(sequence);
            Rows.UnionWith(rows);
            if (erases)
            {
                Entries[LogKind.Security].UnionWith(ErasedNumbers.Of(content, LogKind.Security));
            }
        }

        private bool Names(string payload) => person.Email is { Length: > 0 } email && payload.Contains(email, StringComparison.OrdinalIgnoreCase);
    }
}
