using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SignInGuessingTests : IAsyncLifetime
{
    private const string Email = "iryna@factcheck.example";

    private readonly TestSite _site = new() { PasswordRounds = null };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Known_unknown_and_closed_accounts_get_the_same_answer()
    {
        await SetAsync(person => person.DisplayName.StartsWith("Samir"), person => person.DisabledAt = _site.Clock.GetUtcNow());
        var bodies = new List<string>();
        foreach (var (email, password) in new[] { (Email, "wrong"), ("nobody@factcheck.example", "wrong"), ("samir@factcheck.example", _site.Cast.Password) })
        {
            var answer = await _site.Reader().SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Location"));
            bodies.Add(PageForms.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("main .door__card")!.TextContent.Replace(email, "", StringComparison.Ordinal));
        }

        Assert.All(bodies, body => Assert.Equal(bodies[0], body));
        Assert.Contains("do not match", bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fifth_failure_locks_for_a_minute_and_the_next_for_two()
    {
        for (var each = 0; each < Lockout.Tries; each++)
        {
            await _site.Reader().SignInAsync(Email, "wrong");
        }

        var kinds = await _site.SecurityKindsAsync();
        Assert.Equal([EntryKind.SignInFailed.Name, EntryKind.LockedOut.Name], kinds[^2..]);
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);

        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        await _site.Reader().SignInAsync(Email, "wrong");
        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);
        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await _site.Reader().SignInAsync(Email, _site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task A_failure_names_no_address_and_nobody_who_acted()
    {
        await _site.Reader().SignInAsync("nobody@factcheck.example", "my-secret-typing");

        var entry = (await _site.SecurityEntriesAsync())[^1];
        Assert.Equal(EntryKind.SignInFailed.Name, entry.Kind);
        Assert.Equal(Guid.Empty, entry.ActorId);
        Assert.DoesNotContain("nobody", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("my-secret", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_hash_is_made_anew_at_sign_in()
    {
        var old = new Microsoft.AspNetCore.Identity.PasswordHasher<Person>(Microsoft.Extensions.Options.Options.Create(
            new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(new(), _site.Cast.Password);
        await SetAsync(person => person.Email == Email, person => person.PasswordHash = old);

        await _site.SignInAsync("Iryna");

        await using var db = await _site.Factory.CreateDbContextAsync();
        var hash = Convert.FromBase64String((await db.Users.SingleAsync(person => person.Email == Email)).PasswordHash!);
        Assert.Equal(Passwords.Rounds, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait()
    {
        await using var strict = TestSite.With("Development", ("FactCheck:Limits:SignIn", "3"));
        var client = strict.Reader();
        for (var each = 0; each < 3; each++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync($"nobody{each}@factcheck.example", "wrong")).StatusCode);
        }

        var answer = await client.SignInAsync("nobody@factcheck.example", "wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many tries", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).StatusCode);
    }

    private async Task SetAsync(System.Linq.Expressions.Expression<Func<Person, bool>> which, Action<Person> change)
    {
        await using var db = await _site.Factory.BeginAsync();
        var person = await db.Users.SingleAsync(which);
        change(person);
        await db.CommitAsync(person.Id, EntryKind.ProfileChanged, Subject.OfPerson(person.Id));
    }
}
