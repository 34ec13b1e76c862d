namespace FactCheck.Web;

/// <summary>
/// Slows guessing down: from the fifth failure on each failure locks the account, for one minute first and twice as long each time, at most a
/// quarter of an hour, so that nobody can be kept out for long by a stranger.
/// </summary>
public static class Lockout
{
    /// <summary>Failures until the first lock.</summary>
    public const int Tries = 5;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(15);

    /// <summary>Whether the account is locked now.</summary>
    public static bool Holds(Person person, DateTimeOffset now) => person.LockoutEnd > now;

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it locked the account.</returns>
    public static bool Count(Person person, DateTimeOffset now)
    {
        person.AccessFailedCount++;
        if (person.AccessFailedCount < Tries)
        {
            return false;
        }

        var minutes = Math.Pow(2, Math.Min(person.AccessFailedCount - Tries, 10));
        person.LockoutEnd = now + TimeSpan.FromMinutes(Math.Min(minutes, s_longest.TotalMinutes));
        return true;
    }

    /// <summary>Forgets the failures, after a sign-in or a new password.</summary>
    public static void Forget(Person person) => (person.AccessFailedCount, person.LockoutEnd) = (0, null);
}
