using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A person as screens show one: name, initials, a colour from 1 to 8 that stays the same everywhere, and the role that decides what is offered.</summary>
public sealed record PersonName(Guid Id, string Name, string Initials, int Colour, Role Role = Role.Reviewer)
{
    /// <summary>Somebody who is not known here any more.</summary>
    public static PersonName Unknown(Guid id) => new(id, "Somebody", "?", 7);

    /// <summary>Builds initials, and the colour from the person's place in the order of joining.</summary>
    public static PersonName Of(Guid id, string name, int place, Role role)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = words.Length == 0 ? "?" : string.Concat(new[] { words[0], words[^1] }.Distinct().Select(FirstLetter));
        return new(id, name, initials.ToUpperInvariant(), (place % 8) + 1, role);
    }

    /// <summary>The first word of the name.</summary>
    public string FirstName => Name.Split(' ')[0];

    private static string FirstLetter(string word) => System.Globalization.StringInfo.GetNextTextElement(word);
}

/// <summary>The names of everybody in the newsroom, kept in memory because every screen needs them; read again when a person changes.</summary>
public sealed class PeopleNames : IDisposable
{
    private readonly IDbContextFactory<NewsroomDb> _factory;
    private readonly IDisposable _bell;
    private ImmutableDictionary<Guid, PersonName>? _names;
    private int _changes;

    /// <summary>Listens to the feed from now on.</summary>
    public PeopleNames(IDbContextFactory<NewsroomDb> factory, LiveFeed feed)
    {
        _factory = factory;
        _bell = feed.Subscribe(Hear);
    }

    /// <summary>All names; ids that are missing are <see cref="PersonName.Unknown"/>.</summary>
    public async ValueTask<ImmutableDictionary<Guid, PersonName>> AllAsync(CancellationToken cancel = default)
    {
        if (_names is { } known)
        {
            return known;
        }

        var before = Volatile.Read(ref _changes);
        await using var db = await _factory.CreateDbContextAsync(cancel);
        var people = await db.Users.AsNoTracking().OrderBy(person => person.Id)
            .Select(person => new { person.Id, person.DisplayName, person.Role }).ToListAsync(cancel);
        var names = people.Select((person, place) => PersonName.Of(person.Id, person.DisplayName, place, person.Role)).ToImmutableDictionary(person => person.Id);
        if (before == Volatile.Read(ref _changes))
        {
            _names = names;
        }

        return names;
    }

    /// <summary>One person's name.</summary>
    public async ValueTask<PersonName> OfAsync(Guid id, CancellationToken cancel = default) =>
        (await AllAsync(cancel)).GetValueOrDefault(id) ?? PersonName.Unknown(id);

    private void Hear(LiveChange change)
    {
        if (change.Log == LogKind.Security || change.Kind == EntryKind.Redacted)
        {
            Interlocked.Increment(ref _changes);
            _names = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _bell.Dispose();
}
