using System.Text.Json;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Somebody invented, for the demo newsroom.</summary>
public sealed record DemoPerson(string Name, string Email, Role Role);

/// <summary>The invented people of seeds/demo-cast.json. They exist in a <see cref="DemoNewsroom"/> only.</summary>
public sealed class DemoCast
{
    private static readonly Lazy<CastFile> s_cast = new(Read);

    private readonly DataFolder _folder;
    private readonly IDbContextFactory<NewsroomDb> _factory;
    private readonly Passwords _passwords;

    /// <summary>Reads the cast, where it was asked for.</summary>
    public DemoCast(IConfiguration configuration, DataFolder folder, IDbContextFactory<NewsroomDb> factory, Passwords passwords)
    {
        (_folder, _factory, _passwords) = (folder, factory, passwords);
        if (DemoNewsroom.IsAskedFor(configuration))
        {
            (People, Password) = (s_cast.Value.People, s_cast.Value.Password);
        }
    }

    /// <summary>Everybody, or nobody where there is no demo.</summary>
    public IReadOnlyList<DemoPerson> People { get; } = [];

    /// <summary>The password of all of them.</summary>
    public string Password { get; } = "";

    /// <summary>
    /// Keeps demo and real newsrooms apart: a folder that the demo made, or that holds its people, starts as the demo only, and the demo starts on no other.
    /// They are known by their addresses, and where they changed those by the log, which begins with one of them.
    /// </summary>
    /// <exception cref="StartException">The folder is of the other kind.</exception>
    public async Task CheckFolderAsync(CancellationToken cancel = default)
    {
        await using var db = await _factory.CreateDbContextAsync(cancel);
        var first = await db.LogPayloads.AsNoTracking().Where(entry => entry.Log == LogKind.Security).OrderBy(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        var addresses = s_cast.Value.People.Select(person => Person.Normal(person.Email)).ToList();
        var isDemo = (first?.Kind == EntryKind.PersonJoined.Name && s_cast.Value.People.Any(person => first.Payload?.Contains(person.Name, StringComparison.Ordinal) == true))
            || await db.Users.AnyAsync(row => addresses.Contains(row.NormalizedUserName!), cancel);
        if (People.Count == 0 && isDemo)
        {
            throw new StartException(
                $"The data folder {_folder.Root} holds the demo newsroom, whose passwords everybody knows. Set FactCheck:DataFolder to a new folder, or start with {DemoNewsroom.Option}.");
        }

        if (People.Count > 0 && !isDemo && first is not null)
        {
            throw new StartException(
                $"The data folder {_folder.Root} holds a real newsroom. Leave out {DemoNewsroom.Option}, or set FactCheck:DataFolder to a new folder.");
        }
    }

    /// <summary>Lets the cast join a newsroom that has nobody yet, and prints their sign-ins.</summary>
    public async Task JoinAsync(ILogger logger, CancellationToken cancel = default)
    {
        if (People.Count == 0)
        {
            return;
        }

        await AddAsync(cancel);
        logger.LogInformation("Demo newsroom. Everybody's password is {Password}. {People}",
            Password, string.Join(", ", People.Select(person => $"{person.Email} ({person.Role})")));
    }

    private async Task AddAsync(CancellationToken cancel)
    {
        await using var db = await _factory.CreateDbContextAsync(cancel);
        if (await db.Users.AnyAsync(cancel))
        {
            return;
        }

        var hash = _passwords.Hash(Password);
        foreach (var each in People)
        {
            await db.BeginAsync(cancel);
            if (await ProfileDesk.NameProblemAsync(db, each.Name, Guid.Empty, cancel) is { } problem)
            {
                throw new InvalidOperationException($"seeds/demo-cast.json cannot join: {each.Name}: {problem.Message}");
            }

            var person = Person.Joining(each.Name, each.Email, each.Role, hash);
            db.Add(person);
            await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id), cancel: cancel);
        }
    }

    private static CastFile Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "demo-cast.json"));
        return JsonSerializer.Deserialize<CastFile>(file, StoredJson.Options)!;
    }

    private sealed record CastFile(string Password, IReadOnlyList<DemoPerson> People);
}
