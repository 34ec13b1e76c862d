using System.Globalization;

namespace FactCheck.Domain;

/// <summary>What a log sends to a witness (C2SP tlog-witness, add-checkpoint).</summary>
/// <param name="Old">The size that the witness saw last.</param>
/// <param name="Proof">The consistency proof from there to the checkpoint.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record WitnessRequest(long Old, IReadOnlyList<TreeHash> Proof, SignedNote Note)
{
    /// <summary>How many hashes a proof may have.</summary>
    public const int MostHashes = 63;

    /// <summary>Reads a request's body.</summary>
    /// <exception cref="FormatException">The body is no such request.</exception>
    public static WitnessRequest Read(string body)
    {
        var split = body.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || body[..split].Split('\n') is not [var old, .. var hashes] || hashes.Length > MostHashes
            || !old.StartsWith("old ", StringComparison.Ordinal)
            || !long.TryParse(old["old ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || old != string.Create(CultureInfo.InvariantCulture, $"old {size}"))
        {
            throw new FormatException("A request begins with the old size and at most 63 hashes.");
        }

        return new(size, [.. hashes.Select(TreeHash.Read)], SignedNote.Read(body[(split + 2)..]));
    }

    /// <summary>The request's body.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"old {Old}\n{string.Concat(Proof.Select(hash => $"{hash}\n"))}\n{Note}");
}
