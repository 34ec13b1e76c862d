using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class SlowLineTests(ITestOutputHelper output)
{
    private const int Sequences = 20_000;
    private const int StepsEach = 16;

    [Fact]
    public void In_twenty_thousand_sequences_of_late_presses_nobody_vouches_for_what_was_not_on_the_own_screen()
    {
        var done = new Dictionary<SlowAct, int>();
        Play(Sequences, (screen, _) => screen, done);
        output.WriteLine(string.Join(", ", done.OrderBy(each => each.Key)));
        Assert.All(Enum.GetValues<SlowAct>(), act => Assert.True(done.GetValueOrDefault(act) > 10, $"{act} was done {done.GetValueOrDefault(act)} times"));
    }

    /// <summary>The fault that the rule is against: a server-rendered page that takes what it knows for what the person sees.</summary>
    [Fact]
    public void A_newsroom_that_takes_its_own_version_for_the_one_that_was_seen_is_found_out()
    {
        var broken = Assert.ThrowsAny<Exception>(() => Play(Sequences, (_, claim) => SlowScreen.Of(claim), []));
        Assert.Contains("was not on", broken.ToString(), StringComparison.Ordinal);
    }

    private static void Play(int sequences, Func<SlowScreen, Claim, SlowScreen> carried, Dictionary<SlowAct, int> done)
    {
        var property = Prop.ForAll(SlowStep.Any.ListOf(StepsEach).ToArbitrary(), steps =>
        {
            var run = new SlowLineRun(carried);
            run.Play(steps);
            foreach (var (act, count) in run.Done)
            {
                done[act] = done.GetValueOrDefault(act) + count;
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(sequences), property);
    }
}
