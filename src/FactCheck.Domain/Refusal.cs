namespace FactCheck.Domain;

/// <summary>Why an act was refused.</summary>
public enum RefusalKind
{
    /// <summary>The person may not do this; goes into the security log.</summary>
    NotAllowed,

    /// <summary>The sign-in on whose authority the person acts has ended; nothing is written, not even that it was tried.</summary>
    SignInEnded,

    /// <summary>Something that was typed or is missing; each problem names its field.</summary>
    Invalid,

    /// <summary>Somebody else changed the thing since the person saw it. A normal result: show both, lose nothing.</summary>
    Stale,

    /// <summary>The thing is not there, or not in a stage that allows the act.</summary>
    NotNow,
}

/// <summary>One thing to mend, in words a person can act on.</summary>
/// <param name="Field">The field that it belongs to, or "" for the whole act.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Problem(string Field, string Message)
{
    /// <summary>A problem of a field, or null when there is nothing to say.</summary>
    public static Problem? In(string field, string? message) => message is null ? null : new(field, message);
}

/// <summary>A refusal: a normal result of an act, never an exception.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Problems">What to mend; at least one.</param>
public sealed record Refusal(RefusalKind Kind, IReadOnlyList<Problem> Problems)
{
    /// <summary>All problems as one text.</summary>
    public string Message => string.Join(" ", Problems.Select(problem => problem.Message));

    /// <summary>The person may not do this.</summary>
    public static Refusal NotAllowed(string message) => new(RefusalKind.NotAllowed, [new("", message)]);

    /// <summary>The sign-in has ended.</summary>
    public static Refusal SignInEnded(string message) => new(RefusalKind.SignInEnded, [new("", message)]);

    /// <summary>The thing is not in a stage that allows the act.</summary>
    public static Refusal NotNow(string message) => new(RefusalKind.NotNow, [new("", message)]);

    /// <summary>Somebody else was quicker.</summary>
    public static Refusal Stale(string message) => new(RefusalKind.Stale, [new("", message)]);

    /// <summary>The thing is not any more what the person had on the screen when deciding.</summary>
    /// <param name="now">How it stands now, as a sentence of its own; null when there is nothing short to say.</param>
    public static Refusal Changed(string? now = null) =>
        Stale("This changed since you opened it. Look at it again, then decide." + (now is null ? "" : " " + now));

    /// <summary>A refusal for the problems, or null when there are none.</summary>
    public static Refusal? IfAny(IEnumerable<Problem?> problems)
    {
        var found = problems.OfType<Problem>().ToList();
        return found.Count == 0 ? null : new(RefusalKind.Invalid, found);
    }
}
