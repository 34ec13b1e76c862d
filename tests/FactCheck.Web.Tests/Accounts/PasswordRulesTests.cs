using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("lantern-harbour-twelve")]
    [InlineData("чайка сідає на старий міст")]
    [InlineData("   spaces at both ends are kept   ")]
    public void A_long_password_of_unrelated_words_is_good(string password) =>
        Assert.Null(PasswordRules.Problem(password, "Iryna Koval", "iryna@factcheck.example"));

    [Theory]
    [InlineData("short-and-sour", "Use at least 15")]
    [InlineData("passwordpassword1", "easy to guess")]
    [InlineData("FactCheckNewsroom2026", "easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "easy to guess")]
    [InlineData("ab1cab1cab1cab1cab1c", "easy to guess")]
    [InlineData("qwertyuiopasdfghjkl", "easy to guess")]
    [InlineData("abcdefghijklmnopqrs", "easy to guess")]
    [InlineData("iryna-koval-iryna-1!", "easy to guess")]
    [InlineData("correct horse battery staple", "easy to guess")]
    public void A_short_or_guessable_password_is_refused(string password, string words) =>
        Assert.Contains(words, PasswordRules.Problem(password, "Iryna Koval", "iryna@factcheck.example"), StringComparison.Ordinal);

    [Fact]
    public void A_password_of_128_characters_is_good_and_one_more_is_too_long()
    {
        var longest = string.Concat(Enumerable.Range(0, 32).Select(each => $"{(char)('a' + (each * 7 % 26))}{each:D2}x"))[..128];

        Assert.Null(PasswordRules.Problem(longest));
        Assert.Contains("longer than 128", PasswordRules.Problem(longest + "y"), StringComparison.Ordinal);
    }
}
