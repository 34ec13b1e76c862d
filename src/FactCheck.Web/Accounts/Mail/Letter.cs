namespace FactCheck.Web;

/// <summary>One mail, in plain text.</summary>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>A mail that is not sent yet.</summary>
/// <param name="Id">Its id, which also makes the Message-Id: a server that gets it twice can tell.</param>
/// <param name="Letter">The mail.</param>
/// <param name="PostedAt">When it was written, UTC.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="NextAt">When it is tried next, UTC.</param>
/// <param name="LastAnswer">What the mail server or the network said last; null before the first try.</param>
/// <param name="IsStopped">Whether it is not tried any more unless an admin says so.</param>
public sealed record WaitingLetter(
    Guid Id, Letter Letter, DateTimeOffset PostedAt, int Tries, DateTimeOffset NextAt, string? LastAnswer, bool IsStopped)
{
    private static readonly TimeSpan[] s_pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    private static readonly TimeSpan s_patience = TimeSpan.FromDays(3);

    /// <summary>The same after a try that failed.</summary>
    /// <param name="answer">What was said.</param>
    /// <param name="isFinal">Whether trying again is of no use, such as for an address that does not exist.</param>
    /// <param name="now">UTC.</param>
    public WaitingLetter Failed(string answer, bool isFinal, DateTimeOffset now) => this with
    {
        Tries = Tries + 1,
        LastAnswer = answer,
        NextAt = now + s_pauses[Math.Min(Tries, s_pauses.Length - 1)],
        IsStopped = isFinal || now - PostedAt > s_patience,
    };
}
