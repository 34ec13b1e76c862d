using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Something in the database that the log contradicts.</summary>
/// <param name="Log">The log whose entry shows it; null when it belongs to no entry.</param>
/// <param name="Sequence">The entry's number.</param>
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

/// <summary>Where a log stood when it was verified; worth noting down outside the newsroom.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Size">How many entries it has.</param>
/// <param name="Head">The chain's head, lower-case hex.</param>
public sealed record VerifiedHead(LogKind Log, long Size, string Head);

/// <summary>What the verifier found.</summary>
/// <param name="Heads">Where the logs stand; complete only when nothing is wrong.</param>
/// <param name="Rows">Rows that were held against their last entry.</param>
/// <param name="ErasedEntries">Entries whose content was erased.</param>
/// <param name="UncheckedRows">Rows whose state cannot be checked because an erased entry may have changed them.</param>
/// <param name="First">The first thing that is wrong; null when everything agrees.</param>
public sealed record Verification(IReadOnlyList<VerifiedHead> Heads, long Rows, long ErasedEntries, long UncheckedRows, Finding? First)
{
    /// <summary>Whether everything agrees.</summary>
    public bool IsGood => First is null;
}
