namespace FactCheck.Domain.Tests;

/// <summary>Hashes and proofs that were tampered with.</summary>
internal static class Altered
{
    /// <summary>The hash with one bit flipped.</summary>
    public static TreeHash Bit(TreeHash hash, int bit = 100)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return TreeHash.From(bytes);
    }

    /// <summary>A proof with each hash changed, with each one left out, with one too many at each end, and with each two neighbours swapped.</summary>
    public static IEnumerable<IReadOnlyList<TreeHash>> Proofs(IReadOnlyList<TreeHash> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            yield return [.. proof.Take(i), Bit(proof[i], i), .. proof.Skip(i + 1)];
            yield return [.. proof.Take(i), .. proof.Skip(i + 1)];
        }

        for (var i = 1; i < proof.Count; i++)
        {
            yield return [.. proof.Take(i - 1), proof[i], proof[i - 1], .. proof.Skip(i + 1)];
        }

        yield return [.. proof, TreeHash.Empty];
        yield return [TreeHash.Empty, .. proof];
    }
}
