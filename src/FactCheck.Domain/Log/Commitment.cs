using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain;

/// <summary>A salted commitment to a payload: it can be opened by salt and payload, and cannot be guessed without the salt.</summary>
public static class Commitment
{
    /// <summary>Bytes in a salt.</summary>
    public const int SaltBytes = 32;

    private static readonly byte[] s_domain = Encoding.ASCII.GetBytes("factcheck/payload/v1\n");

    /// <summary>SHA-256 over the domain, the salt and the payload's canonical JSON in UTF-8; lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string canonicalPayload) =>
        Convert.ToHexStringLower(SHA256.HashData([.. s_domain, .. salt, .. Encoding.UTF8.GetBytes(canonicalPayload)]));

    /// <summary>Whether salt and payload open a commitment.</summary>
    /// <param name="salt">The salt.</param>
    /// <param name="canonicalPayload">The payload's canonical JSON in UTF-8.</param>
    /// <param name="commitment">The commitment, lower-case hex.</param>
    public static bool Opens(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> canonicalPayload, ReadOnlySpan<byte> commitment)
    {
        var length = s_domain.Length + salt.Length + canonicalPayload.Length;
        var input = ArrayPool<byte>.Shared.Rent(length);
        s_domain.CopyTo(input, 0);
        salt.CopyTo(input.AsSpan(s_domain.Length));
        canonicalPayload.CopyTo(input.AsSpan(s_domain.Length + salt.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(input.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(input);
        return Convert.TryToHexStringLower(hash, hex, out _) && hex.SequenceEqual(commitment);
    }
}
