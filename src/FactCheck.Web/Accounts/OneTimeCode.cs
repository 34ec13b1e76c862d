using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Web;

/// <summary>The six digits of an authenticator app (RFC 6238: HMAC-SHA1, steps of 30 seconds).</summary>
public static class OneTimeCode
{
    /// <summary>How many bytes a key has.</summary>
    public const int KeyBytes = 20;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>The step of a moment.</summary>
    public static long Step(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238; authenticator apps know nothing else.")]
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: now, one before or one after, and later than the last one used; null when none fits.</summary>
    public static long? Accepted(byte[] key, string? typed, DateTimeOffset now, long lastUsed)
    {
        var code = Encoding.ASCII.GetBytes(string.Concat(TypedCode.Of(typed).Where(char.IsAsciiDigit)));
        var step = Step(now);
        long? accepted = null;
        for (var each = step - 1; each <= step + 1; each++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Of(key, each))) && each > lastUsed)
            {
                accepted = each;
            }
        }

        return accepted;
    }

    /// <summary>A key as people type it: base 32 (RFC 4648) in groups of four.</summary>
    public static string Words(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>The address that a QR code holds.</summary>
    public static string Address(byte[] key, string email) =>
        $"otpauth://totp/FactCheck:{Uri.EscapeDataString(email)}?secret={Base32(key)}&issuer=FactCheck&digits=6";

    /// <summary>Bytes as base 32 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (var each in bytes)
        {
            (held, bits) = ((held << 8) | each, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Letters[(held >> (bits - 5)) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Letters[(held << (5 - bits)) & 31]).ToString();
    }
}
