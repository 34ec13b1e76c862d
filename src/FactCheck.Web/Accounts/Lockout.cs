namespace FactCheck.Web;

/// <summary>Wrong passwords and codes that were counted.</summary>
/// <param name="Count">How many are not forgotten yet, when the last one came.</param>
/// <param name="Until">Until when nothing is taken, UTC; when the last one came, if it locked nothing; null when there was none.</param>
public readonly record struct Failures(int Count, DateTimeOffset? Until);

/// <summary>
/// Slows guessing down. From the fifth failure on each one locks: for a minute, then twice as long each time, at most a quarter of an hour. Tries while it is
/// locked neither count nor lengthen the lock, and a failure is forgotten every five minutes. So whoever waits a quarter of an hour after the last failure gets
/// in with the right password, one failure each quarter of an hour locks nothing for long, and nobody has more than <see cref="MostADay"/> guesses a day.
/// </summary>
public static class Lockout
{
    /// <summary>Failures until the first lock.</summary>
    public const int Tries = 5;

    /// <summary>How many guesses can be made in 24 hours.</summary>
    public const int MostADay = 300;

    // Further failures are not remembered, so that none takes longer to forget.
    private const int Most = 10;

    /// <summary>The longest lock.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan s_forgets = TimeSpan.FromMinutes(5);

    /// <summary>Whether it is locked now. A clock that was set back locks nobody out for longer.</summary>
    public static bool Holds(Failures failures, DateTimeOffset now) => failures.Until > now && failures.Until - now <= Longest;

    /// <summary>Counts a failure; one that comes while it is locked changes nothing.</summary>
    public static Failures Count(Failures failures, DateTimeOffset now)
    {
        if (Holds(failures, now))
        {
            return failures;
        }

        var last = failures.Until - Length(failures.Count) ?? now;
        var forgotten = (int)Math.Clamp((now - last) / s_forgets, 0, Most);
        var count = Math.Min(Math.Max(failures.Count - forgotten, 0) + 1, Most);
        return new(count, now + Length(count));
    }

    private static TimeSpan Length(int count) =>
        count < Tries ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(count, Most) - Tries), Longest.TotalMinutes));
}
