using System.Text.Json;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Somebody invented, for the demo newsroom.</summary>
public sealed record DemoPerson(string Name, string Email, Role Role);

/// <summary>The invented people of seeds/demo-cast.json. They exist in Development only, unless FactCheck:Demo is set to false.</summary>
public sealed class DemoCast
{
    private readonly IDbContextFactory<NewsroomDb> _factory;
    private readonly Passwords _passwords;

    /// <summary>Reads the cast; outside Development there is none.</summary>
    public DemoCast(IHostEnvironment environment, IConfiguration configuration, IDbContextFactory<NewsroomDb> factory, Passwords passwords)
    {
        (_factory, _passwords) = (factory, passwords);
        if (environment.IsDevelopment() && configuration.GetValue("FactCheck:Demo", true))
        {
            using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "demo-cast.json"));
            var cast = JsonSerializer.Deserialize<CastFile>(file, StoredJson.Options)!;
            (People, Password) = (cast.People, cast.Password);
        }
    }

    /// <summary>Everybody, or nobody outside Development.</summary>
    public IReadOnlyList<DemoPerson> People { get; } = [];

    /// <summary>The password of all of them.</summary>
    public string Password { get; } = "";

    /// <summary>Lets the cast join a newsroom that has nobody yet, and prints their sign-ins.</summary>
    public async Task JoinAsync(ILogger logger, CancellationToken cancel = default)
    {
        if (People.Count == 0)
        {
            return;
        }

        await AddAsync(cancel);
        logger.LogInformation("Demo newsroom (Development only). Everybody's password is {Password}. {People}",
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
            var person = Person.Joining(each.Name, each.Email, each.Role, hash);
            db.Add(person);
            await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id), cancel: cancel);
        }
    }

    private sealed record CastFile(string Password, IReadOnlyList<DemoPerson> People);
}
