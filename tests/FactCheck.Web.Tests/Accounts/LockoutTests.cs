using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LockoutTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void From_the_fifth_failure_on_each_locks_twice_as_long()
    {
        var (failures, now) = (default(Failures), s_start);
        List<double> minutes = [];
        for (var each = 0; each < 9; each++)
        {
            failures = Lockout.Count(failures, now);
            minutes.Add(Math.Max(0, (failures.Until!.Value - now).TotalMinutes));
            now = failures.Until.Value;
        }

        // While the lock of eight minutes lasted, one failure was forgotten.
        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 8], minutes);
    }

    [Fact]
    public void Whatever_strangers_do_a_quarter_of_an_hour_of_silence_opens_the_account() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gaps(900), gaps =>
        {
            var (failures, now) = Play(gaps);
            Assert.False(Lockout.Holds(failures, now + Lockout.Longest));
        }));

    [Fact]
    public void Tries_while_it_is_locked_change_nothing() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gaps(900), gaps =>
        {
            var (failures, now) = Play(gaps);
            var locked = Lockout.Holds(failures, now);
            Assert.Equal(locked, Lockout.Count(failures, now) == failures && locked);
        }));

    [Fact]
    public void After_any_attack_one_failure_each_quarter_of_an_hour_locks_nothing_in_the_end() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gaps(900), gaps =>
        {
            var (failures, now) = Play(gaps);
            for (var each = 0; each < 12; each++)
            {
                now += TimeSpan.FromMinutes(15);
                failures = Lockout.Count(failures, now);
            }

            Assert.False(Lockout.Holds(failures, now));
        }));

    [Fact]
    public void Nobody_has_more_guesses_a_day_than_it_says()
    {
        // Every steady pace, and then any pace at all.
        foreach (var gap in Enumerable.Range(1, 1_200))
        {
            Assert.InRange(GuessesADay(Enumerable.Repeat(gap, (86_400 / gap) + 1)), 1, Lockout.MostADay);
        }

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gaps(700), gaps =>
            Assert.True(gaps.Count == 0 || GuessesADay(Enumerable.Repeat(gaps, 86_400 / Math.Max(1, gaps.Sum()) + 1).SelectMany(each => each)) <= Lockout.MostADay)));
    }

    [Fact]
    public void A_clock_that_was_set_back_locks_nobody_out()
    {
        var (failures, now) = Play(Enumerable.Repeat(0, 5));
        Assert.True(Lockout.Holds(failures, now));
        Assert.False(Lockout.Holds(failures, now - TimeSpan.FromDays(2)));
    }

    private static Arbitrary<IList<int>> Gaps(int longestSeconds) => Gen.Choose(0, longestSeconds).ListOf().Select(gaps => (IList<int>)[.. gaps]).ToArbitrary();

    private static (Failures Failures, DateTimeOffset Now) Play(IEnumerable<int> gaps)
    {
        var (failures, now) = (default(Failures), s_start);
        foreach (var gap in gaps)
        {
            now += TimeSpan.FromSeconds(gap);
            failures = Lockout.Count(failures, now);
        }

        return (failures, now);
    }

    private static int GuessesADay(IEnumerable<int> gaps)
    {
        var (failures, now, guesses) = (default(Failures), s_start, 0);
        foreach (var gap in gaps.TakeWhile(_ => now < s_start + TimeSpan.FromDays(1)))
        {
            guesses += Lockout.Holds(failures, now) ? 0 : 1;
            failures = Lockout.Count(failures, now);
            now += TimeSpan.FromSeconds(gap);
        }

        return guesses;
    }
}
