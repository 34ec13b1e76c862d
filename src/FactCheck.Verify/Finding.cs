using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Something that contradicts the log, in a database, an export or at an address.</summary>
/// <param name="Log">The log that shows it; null when it belongs to none.</param>
/// <param name="Sequence">The entry's number, counted from 0.</param>
/// <param name="What">What is wrong, in words.</param>
public sealed record Finding(LogKind? Log, long? Sequence, string What)
{
    /// <inheritdoc />
    public override string ToString() => (Log, Sequence) switch
    {
        ({ } log, { } sequence) => $"{log} log, entry {sequence}: {What}",
        ({ } log, null) => $"{log} log: {What}",
        _ => What,
    };
}

/// <summary>Neither good nor bad: there is nothing to verify, or it cannot be read.</summary>
public sealed class CannotTellException(string message, Exception? inner = null) : Exception(message, inner);
