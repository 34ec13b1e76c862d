using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A person took another name.</summary>
public sealed record NameChange(Guid PersonId, string Before, string After, DateTimeOffset At);

/// <summary>
/// What people were called when, as the security log has it: what is published keeps the names of its day. A deleted account has no earlier names, for the
/// entries that held them are erased.
/// </summary>
public sealed class NameHistory
{
    private readonly IReadOnlyDictionary<Guid, string> _now;

    private NameHistory(IReadOnlyDictionary<Guid, string> now, IReadOnlyList<NameChange> changes) => (_now, Changes) = (now, changes);

    /// <summary>All changes of names, oldest first.</summary>
    public IReadOnlyList<NameChange> Changes { get; }

    /// <summary>Reads the names of some people, or of everybody.</summary>
    public static async Task<NameHistory> LoadAsync(NewsroomDb db, IReadOnlyCollection<Guid>? only, CancellationToken cancel)
    {
        var kind = EntryKind.ProfileChanged.Name;
        var entries = db.LogPayloads.AsNoTracking().Where(row => row.Log == LogKind.Security && row.Kind == kind && row.Payload != null);
        var people = db.Users.AsNoTracking();
        if (only is not null)
        {
            entries = entries.Where(row => only.Contains(row.ItemId));
            people = people.Where(person => only.Contains(person.Id));
        }

        var rows = await entries.OrderBy(row => row.Sequence).Select(row => new { row.ItemId, row.At, row.Payload }).ToListAsync(cancel);
        return new(
            await people.Select(person => new { person.Id, person.DisplayName }).ToDictionaryAsync(person => person.Id, person => person.DisplayName, cancel),
            [.. rows.Select(row => Change(row.ItemId, row.At, row.Payload!)).OfType<NameChange>()]);
    }

    /// <summary>What a person was called at a moment; null for nobody who is known here.</summary>
    public string? At(Guid personId, DateTimeOffset at) =>
        Changes.FirstOrDefault(change => change.PersonId == personId && change.At >= at)?.Before ?? _now.GetValueOrDefault(personId);

    /// <summary>People as they are named under what was published at a moment.</summary>
    public string Under(IEnumerable<Guid> people, DateTimeOffset at) => string.Join(", ", people.Select(person => At(person, at) ?? CheckView.SomebodyGone));

    /// <summary>What is wrong with a name that a person wants to have: it can be taken for one that somebody else has or had.</summary>
    public Problem? Problem(string name, Guid personId)
    {
        var taken = s_ours.Concat(_now.Where(each => each.Key != personId).Select(each => each.Value))
            .Concat(Changes.Where(change => change.PersonId != personId).Select(change => change.Before));
        return taken.FirstOrDefault(other => NameShape.IsMistakable(name, other)) is null
            ? null
            : new("Name", "Somebody here is called so already, or so much like it that readers could take one for the other. Add a second name or an initial.");
    }

    // What the app itself says in the place of a name.
    private static readonly string[] s_ours = [AccountDeletion.Nobody, CheckView.SomebodyGone, "Somebody", "FactCheck"];

    private static NameChange? Change(Guid personId, DateTimeOffset at, string payload)
    {
        var row = CanonicalJson.Read(payload)!["changes"]!.AsArray().FirstOrDefault(change => change!["type"]!.ToString() == "person");
        var (before, after) = (row?["before"]?["displayName"]?.ToString(), row?["after"]?["displayName"]?.ToString());
        return before is null || after is null || before == after ? null : new(personId, before, after, at);
    }
}
