using System.Numerics;

namespace FactCheck.Domain;

/// <summary>
/// Public keys of Ed25519 with which anybody can sign: the eight points of small order. They, and every form of a point that RFC 8032, 5.1.3,
/// does not decode, are refused wherever a key comes in. The readers' script knows the same ones (js/record/note.js).
/// </summary>
public static class WeakKey
{
    private static readonly BigInteger s_prime = BigInteger.Pow(2, 255) - 19;

    // The y of two of the four points of order 8; the other two have its negative.
    private static readonly BigInteger s_eighth = BigInteger.Parse("2707385501144840649318225287225658788936804267575313519463743609750303402022", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Why a public key must not be trusted, in a sentence; null when nothing speaks against it.</summary>
    public static string? Problem(ReadOnlySpan<byte> publicKey)
    {
        var y = new BigInteger(publicKey, isUnsigned: true) & (BigInteger.Pow(2, 255) - 1);
        if (IsSmall(y % s_prime))
        {
            return "is a point of small order: anybody could sign for it. Ask its owner for the right key.";
        }

        return y >= s_prime ? "is not in the one form that a key has (RFC 8032). Ask its owner for the right key." : null;
    }

    private static bool IsSmall(BigInteger y) => y.IsZero || y.IsOne || y == s_prime - 1 || y == s_eighth || y == s_prime - s_eighth;
}
