using Xunit;

namespace FactCheck.Domain.Tests;

public class SlugTests
{
    private static readonly Guid Id = new("01234567-89ab-cdef-0123-456789abcdef");

    [Theory]
    [InlineData("Putin’s “Stipulations” for Dialogue", "putins-stipulations-for-dialogue")]
    [InlineData("  U.S.–Russia: 600,000 soldiers?!  ", "u-s-russia-600-000-soldiers")]
    [InlineData("Żółć, Größe & Ærø", "zolc-grosse-aero")]
    [InlineData("Украина", "article")]
    [InlineData("…", "article")]
    [InlineData("\0\uFFFF", "article")]
    public void A_title_becomes_plain_words(string title, string words) => Assert.Equal($"{words}-89abcdef", Slug.Of(title, Id));

    [Fact]
    public void Another_word_stands_in_where_one_is_given() => Assert.Equal("claim-89abcdef", Slug.Of("主张", Id, "claim"));

    [Fact]
    public void A_long_title_is_cut_between_words() => Assert.Equal(
        "why-trump-putin-talks-are-unlikely-to-quickly-end-the-89abcdef",
        Slug.Of("Why Trump-Putin Talks Are Unlikely to Quickly End the Ukrainians’ War", Id));

    [Fact]
    public void Any_title_gives_an_address_that_needs_no_escaping() => Anything.Holds(Anything.Text, title =>
        Assert.Matches("^[a-z0-9](-?[a-z0-9]){0,59}-89abcdef$", Slug.Of(title, Id)));
}
