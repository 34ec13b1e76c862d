using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of(s_key, OneTimeCode.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_taken_one_step_either_side(int offset, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = OneTimeCode.Step(now) + offset;

        Assert.Equal(taken ? step : null, OneTimeCode.Accepted(s_key, OneTimeCode.Of(s_key, step), now, lastUsed: 0));
    }

    [Fact]
    public void A_step_that_was_used_is_not_taken_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = OneTimeCode.Step(now);

        Assert.Null(OneTimeCode.Accepted(s_key, OneTimeCode.Of(s_key, step), now, lastUsed: step));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_RFC_4648(string text, string expected) =>
        Assert.Equal(expected, OneTimeCode.Base32(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("abcd-efgh-2345-mnop")]
    [InlineData("ABCD EFGH 2345 MNOP")]
    [InlineData("ＡＢＣＤ－ｅｆｇｈ　２３４５　ｍｎｏｐ")]
    [InlineData("abcd\u2011efgh\u20132345\u2212mnop")]
    [InlineData("\u200Eabcd\u00ADefgh\u200B2345\u2060mnop\uFEFF")]
    [InlineData("\u202Aabcdefgh٢٣٤٥mnop\u202C\r\n")]
    [InlineData("abcd.efgh_2345/mnop\0")]
    public void A_code_is_read_as_people_type_and_copy_it(string typed) => Assert.Equal("abcdefgh2345mnop", TypedCode.Of(typed));

    [Fact]
    public void A_code_of_nothing_is_none() => Assert.Equal(("", ""), (TypedCode.Of(null), TypedCode.Of("\uD800 – ä")));

    [Theory]
    [InlineData('０')]
    [InlineData('٠')]
    [InlineData('०')]
    public void A_code_is_read_in_the_digits_of_any_script(char zero)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var typed = string.Concat(OneTimeCode.Of(s_key, OneTimeCode.Step(now)).Select(digit => (char)(zero + digit - '0')));
        Assert.Equal(OneTimeCode.Step(now), OneTimeCode.Accepted(s_key, typed, now, lastUsed: 0));
    }
}
