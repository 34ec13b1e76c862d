using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>Reviewers of a newsroom that is going to run in a process of its own, where nobody has joined yet.</summary>
internal static class JoinedPeople
{
    /// <summary>Their password.</summary>
    public const string Password = "a long enough password of nobody";

    /// <summary>Lets people join.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="emails">Their addresses; what stands before the @ is the name.</param>
    public static async Task JoinAsync(string folder, params IEnumerable<string> emails)
    {
        await using var site = TestSite.On(folder);
        var hash = site.Services.GetRequiredService<Passwords>().Hash(Password);
        foreach (var email in emails)
        {
            await using var db = await site.Factory.BeginAsync();
            var person = Person.Joining(email.Split('@')[0], email, Role.Reviewer, hash);
            db.Add(person);
            await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id));
        }
    }
}
