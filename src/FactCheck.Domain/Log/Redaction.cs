using System.Globalization;

namespace FactCheck.Domain;

/// <summary>Where a request to remove words stands.</summary>
public enum RedactionState
{
    /// <summary>It waits for a second person.</summary>
    Asked,

    /// <summary>It is approved and being carried out; nobody sees it in this state.</summary>
    Approved,

    /// <summary>The words are gone.</summary>
    Done,

    /// <summary>A second person said no.</summary>
    Declined,

    /// <summary>The one who asked took it back.</summary>
    Withdrawn,
}

/// <summary>A request as typed.</summary>
/// <param name="Words">The exact words.</param>
/// <param name="Ground">Why they must go.</param>
/// <param name="Reason">What readers are told, without the words.</param>
/// <param name="FileSha256">An evidence file that goes as well, lower-case hex.</param>
public sealed record RedactionRequest(string? Words, RedactionGround Ground, string? Reason, string? FileSha256 = null)
{
    internal IEnumerable<Problem?> Problems()
    {
        var words = Typed.Clean(Words);
        yield return Problem.In("Words", Typed.Problem(Words, "The words to remove", Limits.Redaction, required: true) ?? words switch
        {
            null => null,
            _ when words.Contains(Blackout.Mark) => "These words hold a mark of removed text. Give the words that still stand.",
            _ when new StringInfo(words).LengthInTextElements < Redaction.LeastWords =>
                $"Give at least {Redaction.LeastWords} characters: fewer would stand in too many places.",
            _ => null,
        });
        yield return Problem.In("Ground", Enum.IsDefined(Ground) ? null : "Choose the ground.");
        yield return Problem.In("Reason", Typed.Problem(Reason, "The reason", Limits.Reason, required: true)
            ?? (words is not null && Reason!.Contains(words, StringComparison.OrdinalIgnoreCase)
                ? "Readers see the reason. Say it without the words that are to go." : null));
        yield return Problem.In("File", FileSha256 is null || Redaction.IsHash(FileSha256)
            ? null : "This is no SHA-256: 64 digits, 0 to 9 and a to f, as they stand under the file.");
    }
}

/// <summary>What was done: numbers of erased entries by log, files removed, claims and articles that it touched.</summary>
public sealed record RedactionTrace(
    IReadOnlyList<long> Editorial, IReadOnlyList<long> Security, IReadOnlyList<string> Files,
    IReadOnlyList<Guid> Claims, IReadOnlyList<Guid> Articles);

/// <summary>All that may be said of a redaction that was carried out.</summary>
public sealed record RedactionFacts(
    RedactionGround Ground, string Reason, string? FileSha256, Guid AskedBy, DateTimeOffset AskedAt, Guid EndedBy, DateTimeOffset EndedAt, RedactionTrace Trace);

/// <summary>
/// A request to remove words from everything that the newsroom keeps. One person asks, another decides. The words themselves are forgotten as soon
/// as the request ends, however it ends.
/// </summary>
public sealed class Redaction : Audited
{
    /// <summary>The fewest characters, as people see them, that may be removed.</summary>
    public const int LeastWords = 4;

    private Redaction()
    {
    }

    /// <summary>The words to remove; null as soon as the request has ended. Never in the log.</summary>
    public string? Words { get; private set; }

    /// <summary>An evidence file that goes as well.</summary>
    public string? FileSha256 { get; private set; }

    /// <summary>Why.</summary>
    public RedactionGround Ground { get; private set; }

    /// <summary>What readers are told.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where the request stands.</summary>
    public RedactionState State { get; private set; }

    /// <summary>Who asked.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What was done; null while nothing was.</summary>
    public RedactionTrace? Trace { get; private set; }

    /// <summary>Asks for words to be removed.</summary>
    public static (Redaction? Redaction, Refusal? Refusal) Ask(Actor actor, RedactionRequest request, DateTimeOffset now)
    {
        if ((Editors(actor) ?? Refusal.IfAny(request.Problems())) is { } refusal)
        {
            return (null, refusal);
        }

        return (new()
        {
            Words = Typed.Clean(request.Words),
            FileSha256 = request.FileSha256,
            Ground = request.Ground,
            Reason = Typed.Clean(request.Reason)!,
            AskedBy = actor.Id,
            AskedAt = now,
        }, null);
    }

    /// <summary>A redaction that a restored database does not know of.</summary>
    public static Redaction Restored(Guid id, RedactionFacts facts)
    {
        var redaction = new Redaction { Id = id };
        redaction.Settle(facts);
        return redaction;
    }

    /// <summary>Takes the request back.</summary>
    public Refusal? Withdraw(Actor actor, DateTimeOffset now) =>
        Ended() ?? (actor.Id == AskedBy ? End(RedactionState.Withdrawn, actor, now) : Refusal.NotAllowed("Only the person who asked can take this back. You can decline it."));

    /// <summary>Says no.</summary>
    public Refusal? Decline(Actor actor, DateTimeOffset now) => Second(actor) ?? End(RedactionState.Declined, actor, now);

    /// <summary>Says yes. From here on captures and published versions can be blacked out, until <see cref="CarriedOut"/>.</summary>
    public Refusal? Approve(Actor actor, DateTimeOffset now)
    {
        if (Second(actor) is { } refusal)
        {
            return refusal;
        }

        (State, EndedBy, EndedAt) = (RedactionState.Approved, actor.Id, now);
        Raise();
        return null;
    }

    /// <summary>Records what was done, and forgets the words.</summary>
    public void CarriedOut(RedactionTrace trace)
    {
        if (State != RedactionState.Approved)
        {
            throw new InvalidOperationException("Only an approved redaction is carried out.");
        }

        (State, Words, Trace) = (RedactionState.Done, null, trace);
        Raise();
    }

    /// <summary>Takes over what was done after the database was backed up that stands here now.</summary>
    public void Settle(RedactionFacts facts)
    {
        (Ground, Reason, FileSha256) = (facts.Ground, facts.Reason, facts.FileSha256);
        (AskedBy, AskedAt, EndedBy, EndedAt) = (facts.AskedBy, facts.AskedAt, facts.EndedBy, facts.EndedAt);
        (State, Words, Trace) = (RedactionState.Approved, null, null);
        Raise();
    }

    /// <summary>Whether a text is a SHA-256 in lower-case hex.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private Refusal? Second(Actor actor) => Ended() ?? Editors(actor)
        ?? (actor.Id == AskedBy ? Refusal.NotAllowed("You asked for this yourself, so a second person has to decide.") : null);

    private Refusal? Ended() => State == RedactionState.Asked ? null : Refusal.NotNow("This request has ended already.");

    private static Refusal? Editors(Actor actor) => actor.IsEditor ? null : Refusal.NotAllowed("Only editors and admins can remove words for good.");

    private Refusal? End(RedactionState state, Actor actor, DateTimeOffset now)
    {
        (State, Words, EndedBy, EndedAt) = (state, null, actor.Id, now);
        Raise();
        return null;
    }
}
