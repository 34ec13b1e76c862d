using System.Text;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The tags of people within items of the log: made from each person's secret, and of people whose accounts were deleted those that were kept. Where
/// none was kept, they have the tag of an empty secret. So has nobody, who acts for a failed sign-in and for the app itself.
/// </summary>
internal sealed class PersonTags
{
    private readonly Dictionary<Guid, byte[]> _secrets = new() { [Guid.Empty] = [] };
    private readonly Dictionary<(string Item, Guid Person), string> _kept = [];

    /// <summary>Everybody's tags in all items.</summary>
    public static async Task<PersonTags> OfAllAsync(NewsroomDb db, CancellationToken cancel) => await LoadAsync(db.Users, db.LogTags, cancel);

    /// <summary>The tags of some people within one item.</summary>
    public static async Task<PersonTags> WithinAsync(NewsroomDb db, string item, IReadOnlyCollection<Guid> ids, CancellationToken cancel) => await LoadAsync(
        db.Users.Where(person => ids.Contains(person.Id)), db.LogTags.Where(row => row.Item == item && ids.Contains(row.PersonId)), cancel);

    /// <summary>Takes in a person's secret.</summary>
    public void Add(Guid person, byte[] secret) => _secrets[person] = secret;

    /// <summary>Takes in a tag that was kept.</summary>
    public void Keep(string item, Guid person, string tag) => _kept[(item, person)] = tag;

    /// <summary>Somebody's tag within an item; null for an id that is no person's.</summary>
    public string? Of(Guid person, string item) =>
        !_secrets.TryGetValue(person, out var secret) ? null
        : secret.Length == 0 && _kept.TryGetValue((item, person), out var kept) ? kept
        : Leaf.ActorTag(secret, item);

    /// <summary>What a commitment is to: the content as it is stored, or with tags in the place of people's ids.</summary>
    /// <param name="schema">The leaf's schema.</param>
    /// <param name="item">The item's tag.</param>
    /// <param name="content">Canonical JSON.</param>
    public string Opened(LeafSchema schema, string item, string content) => schema == LeafSchema.Ids
        ? content
        : Encoding.UTF8.GetString(TaggedContent.Of(Encoding.UTF8.GetBytes(content), id => Of(id, item)).Span);

    /// <summary>Whose tags stand in <see cref="Opened"/>, by their ids; null where nobody's do.</summary>
    public Dictionary<Guid, string>? Told(LeafSchema schema, string item, string? content) => schema == LeafSchema.Ids || content is null
        ? null
        : TaggedContent.Ids(Encoding.UTF8.GetBytes(content)).Where(_secrets.ContainsKey).Order().ToDictionary(id => id, id => Of(id, item)!);

    private static async Task<PersonTags> LoadAsync(IQueryable<Person> people, IQueryable<LogTag> kept, CancellationToken cancel)
    {
        var tags = new PersonTags();
        foreach (var person in await people.Select(row => new { row.Id, row.LogSecret }).ToListAsync(cancel))
        {
            tags.Add(person.Id, person.LogSecret);
        }

        foreach (var row in await kept.AsNoTracking().ToListAsync(cancel))
        {
            tags.Keep(row.Item, row.PersonId, row.Tag);
        }

        return tags;
    }
}
