using System.Security.Cryptography;

namespace FactCheck.Domain;

/// <summary>The chain of heads: each entry's head names all entries up to it, in order.</summary>
public static class HeadChain
{
    /// <summary>The head of an empty log.</summary>
    public static byte[] Empty { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over 0x02, the head before and the entry's leaf hash. 0x00 and 0x01 belong to the Merkle tree.</summary>
    public static byte[] Next(ReadOnlySpan<byte> head, ReadOnlySpan<byte> leafHash) => SHA256.HashData([0x02, .. head, .. leafHash]);
}
