using System.Numerics;
using Xunit;

namespace FactCheck.Domain.Tests;

/// <summary>Keys with which anybody can sign, in all their forms, are refused wherever a key is read.</summary>
public sealed class WeakKeyTests
{
    private static readonly BigInteger s_prime = BigInteger.Pow(2, 255) - 19;

    // The list that libraries of Ed25519 keep: order 4, 1, 8, 8, 2, and the forms beyond the prime.
    private static readonly string[] s_known =
    [
        "0000000000000000000000000000000000000000000000000000000000000000", "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];

    public static TheoryData<string> Known { get; } = new(s_known.SelectMany(key => new[] { key, SignSet(key) }).ToArray());

    [Theory]
    [MemberData(nameof(Known))]
    public void A_key_of_small_order_is_refused_with_words(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        foreach (var type in Enum.GetValues<NoteKeyType>())
        {
            var text = new NoteKey("example.org/log", type, bytes).ToString();
            Assert.Contains("anybody could sign", Assert.Throws<FormatException>(() => NoteKey.Read(text)).Message, StringComparison.Ordinal);
            var line = type == NoteKeyType.Log ? $"log {text}" : $"witness w {text}";
            Assert.Contains("anybody could sign", Assert.Throws<FormatException>(() => TrustPolicy.Read(line + "\nquorum none\n")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Nothing_is_signed_by_a_key_of_small_order(string hex)
    {
        // R is the neutral point and S is 0: the equation holds for such a key, whatever the message, or for one message in eight.
        byte[] signature = [1, .. new byte[63]];
        Assert.All(Enumerable.Range(0, 64), number => Assert.False(Ed25519.Verify(Convert.FromHexString(hex), [(byte)number], signature)));
    }

    [Fact]
    public void A_form_beyond_the_prime_is_no_key()
    {
        for (var y = s_prime; y < BigInteger.Pow(2, 255); y++)
        {
            var bytes = new byte[32];
            Assert.True(y.TryWriteBytes(bytes, out _, isUnsigned: true));
            Assert.NotNull(WeakKey.Problem(bytes));
        }
    }

    [Fact]
    public void Keys_that_were_made_are_good() =>
        Assert.All(Enumerable.Range(0, 200), number => Assert.Null(WeakKey.Problem(Ed25519.PublicKey([.. BitConverter.GetBytes(number), .. new byte[28]]))));

    private static string SignSet(string hex) => hex[..62] + (Convert.ToByte(hex[62..], 16) | 0x80).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
}
