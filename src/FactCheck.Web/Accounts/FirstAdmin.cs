using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Makes the first admin of a newsroom that has none: the console prints a code at start, which is good once and for half an hour. It is kept in
/// memory only; starting again prints another.
/// </summary>
public sealed class FirstAdmin(IDbContextFactory<NewsroomDb> factory, Passwords passwords, FactorRule rule, TimeProvider clock)
{
    private const int CodeBytes = 16;

    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    private DateTimeOffset _until;

    /// <summary>The code; null when there is an admin.</summary>
    public string? Code { get; private set; }

    /// <summary>Whether the set-up page exists now.</summary>
    public bool IsOpen => Code is not null && clock.GetUtcNow() < _until;

    /// <summary>Prints a code when there is no admin.</summary>
    public async Task OfferAsync(TextWriter console, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (await HasAdminAsync(db, cancel))
        {
            return;
        }

        Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        _until = clock.GetUtcNow() + s_life;
        await console.WriteLineAsync($"This newsroom has no admin. Open /setup within 30 minutes and use this code, once: {Code}");
    }

    /// <summary>Makes the admin. Of two who try at once exactly one wins.</summary>
    public async Task<Refusal?> MakeAsync(string? code, string? name, string? email, string password, CancellationToken cancel = default)
    {
        var hash = passwords.Hash(password);
        await using var db = await factory.BeginAsync(cancel);
        if (!IsOpen || await HasAdminAsync(db, cancel))
        {
            return Refusal.NotNow("This newsroom has an admin already.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TypedCode.Of(code)), Encoding.ASCII.GetBytes(Code!)))
        {
            await db.CommitAsync(Guid.Empty, EntryKind.Refused, Subject.OfPerson(Guid.Empty), new() { ["act"] = EntryKind.FirstAdminMade.Name }, cancel: cancel);
            return new(RefusalKind.Invalid, [new("Code", "This is not the code that the console shows.")]);
        }

        var weak = Problem.In("Password", PasswordRules.Problem(password, name ?? "", email ?? ""));
        var taken = await ProfileDesk.NameProblemAsync(db, name, Guid.Empty, cancel);
        if (Refusal.IfAny([taken, ProfileDesk.EmailProblem(email), weak]) is { } refusal)
        {
            return refusal;
        }

        if (await db.Users.AnyAsync(row => row.NormalizedUserName == Person.Normal(email!), cancel))
        {
            return new(RefusalKind.Invalid, [new("Email", "Somebody in the newsroom has this address already.")]);
        }

        var person = Person.Joining(NameShape.Clean(name)!, email!, Role.Admin, hash);
        rule.Begin(person, clock.GetUtcNow());
        db.Add(person);
        await db.CommitAsync(person.Id, EntryKind.FirstAdminMade, Subject.OfPerson(person.Id), cancel: cancel);
        Code = null;
        return null;
    }

    private static Task<bool> HasAdminAsync(NewsroomDb db, CancellationToken cancel) =>
        db.Users.AnyAsync(row => row.Role == Role.Admin && row.DisabledAt == null, cancel);
}
