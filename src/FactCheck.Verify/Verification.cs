using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Where a log stood when it was verified; worth noting down outside the newsroom.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Size">How many entries were recomputed; 0 when only the checkpoint could be seen.</param>
/// <param name="Head">The chain's head in lower-case hex; only a database has one.</param>
/// <param name="Root">The root of the Merkle tree over the entries.</param>
/// <param name="Newest">The newest checkpoint and who signed it; null when nothing is signed yet.</param>
public sealed record VerifiedLog(LogKind Log, long Size, string? Head, TreeHash? Root, TrustedHead? Newest);

/// <summary>A checkpoint that a trusted key signed.</summary>
/// <param name="Note">The signed note.</param>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Key">The key.</param>
public sealed record TrustedHead(SignedNote Note, Checkpoint Checkpoint, NoteKey Key);

/// <summary>What the verifier found.</summary>
/// <param name="Logs">Where the logs stand; complete only when nothing is wrong.</param>
/// <param name="Rows">Rows that were held against their last entry.</param>
/// <param name="ErasedEntries">Entries whose content was redacted.</param>
/// <param name="UncheckedRows">Rows whose state cannot be checked because a redacted entry may have changed them.</param>
/// <param name="Remarks">What the reader should know about a good result.</param>
/// <param name="First">The first thing that is wrong; null when everything agrees.</param>
public sealed record Verification(
    IReadOnlyList<VerifiedLog> Logs, long Rows, long ErasedEntries, long UncheckedRows, IReadOnlyList<string> Remarks, Finding? First)
{
    /// <summary>Whether everything agrees.</summary>
    public bool IsGood => First is null;
}
