using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Verify;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SequenceTests(ITestOutputHelper output)
{
    private const int Sequences = 50;
    private const int StepsEach = 200;

    /// <summary>Replay a run by setting FACTCHECK_SEED to the seed that it printed.</summary>
    [Fact]
    public async Task Ten_thousand_generated_commands_never_break_a_rule_and_log_and_rows_agree()
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_SEED"), out var given)
            ? given
            : BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        output.WriteLine($"Seed {seed}: replay with FACTCHECK_SEED={seed}");
        await using var newsroom = await TestNewsroom.OpenAsync();
        SignedIn[] actors =
        [
            newsroom.Iryna, newsroom.Oleksandr, newsroom.Edith, newsroom.Edgar, newsroom.Ada, await DisabledAsync(newsroom), SignedIn.Nobody with { PersonId = Guid.CreateVersion7() },
        ];
        await using var reading = new SqliteConnection($"Data Source={newsroom.DatabasePath};Mode=ReadOnly;Pooling=False");
        await reading.OpenAsync();
        var played = 0;
        var done = new Dictionary<Act, int>();
        var property = Prop.ForAll(Step.Any.ListOf(StepsEach).ToArbitrary(), steps =>
        {
            new SequenceRun(newsroom, reading, actors, done).PlayAsync(steps).GetAwaiter().GetResult();
            newsroom.CheckpointAsync().GetAwaiter().GetResult();
            played += steps.Count;
        });
        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(seed, 1), property));
        output.WriteLine($"{played} commands, {done.Values.Sum()} done: {string.Join(", ", done)}");
        Assert.Equal(Sequences * StepsEach, played);
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(done.GetValueOrDefault(act) > 0, $"{act} was never done"));
        var result = new DatabaseVerifier(newsroom.DatabasePath).Verify();
        Assert.Null(result.First);
    }

    private static async Task<SignedIn> DisabledAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.Factory.BeginAsync();
        var person = new Person { DisplayName = "Dora", UserName = "dora@example.org", Role = Role.Admin, DisabledAt = newsroom.Clock.GetUtcNow() };
        db.Add(person);
        await db.CommitAsync(newsroom.Ada, EntryKind.PersonDisabled, Subject.OfPerson(person.Id));
        return await newsroom.Factory.SignInAsync(person.Id);
    }
}
