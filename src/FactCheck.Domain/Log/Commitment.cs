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
}
