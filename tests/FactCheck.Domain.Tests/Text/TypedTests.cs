using Xunit;

namespace FactCheck.Domain.Tests;

public class TypedTests
{
    [Fact]
    public void Too_long_says_by_how_much() => Assert.Equal(
        "The summary is 21,340 characters long; at most 20,000 fit. Shorten it by 1,340.",
        Typed.Problem(new string('a', 21340), "The summary", 20000));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B")]
    public void Blank_is_a_problem_only_when_required(string? text)
    {
        Assert.Null(Typed.Clean(text));
        Assert.Null(Typed.Problem(text, "The title", 10));
        Assert.Equal("The title is empty. Say it here.", Typed.Problem(text, "The title", 10, required: true));
    }

    [Theory]
    [InlineData("a\0b", "NUL, U+0000")]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\u001Fb", "U+001F")]
    [InlineData("a\u007Fb", "U+007F")]
    [InlineData("a\u0092b", "U+0092")]
    [InlineData("a\uFDD0b", "U+FDD0")]
    [InlineData("a\uFFFEb", "U+FFFE")]
    public void A_character_that_no_text_may_hold_is_taken_out_which_is_said(string text, string name)
    {
        Assert.Null(Typed.Problem(text, "The note", 10));
        Assert.Equal("ab", Typed.Clean(text));
        Assert.Contains(name, Assert.Single(Storable.Of(text).Said), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_taken_out_which_is_said()
    {
        Assert.Equal("abc", Typed.Clean("a\uD83Db\uDE00c"));
        Assert.Contains("half of a character, U+D83D", Assert.Single(Storable.Of("a\uD83Db").Said), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Unicode_says_is_no_character_is_taken_out_whole() => Assert.Equal("ab😀", Typed.Clean("a\U0001FFFEb\U0010FFFF😀"));

    [Theory]
    [InlineData('\u000B')]
    [InlineData('\u000C')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_break_of_a_word_processor_is_a_line_break_and_a_space_in_a_field_of_one_line(char sign)
    {
        Assert.Equal("First line\nsecond", Typed.Clean($"First line{sign}second{sign}"));
        Assert.Equal("First line second", Typed.Line($"{sign}First line{sign}second"));
        Assert.NotEmpty(Storable.Of($"a{sign}b").Said);
    }

    [Fact]
    public void A_field_of_one_line_has_no_breaks_and_no_tabs() => Assert.Equal("a b c d", Typed.Line(" a\tb \r\n c\n\n d\u200B"));

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("שלום\u200F!")]
    [InlineData("☎\uFE0F and 辻\U000E0100")]
    public void What_nobody_sees_and_has_a_meaning_stays(string text) => Assert.Equal((text, text), (Typed.Clean(text), Typed.Line(text)));

    [Theory]
    [InlineData("Tabs\tand\r\nlines, 👩‍👩‍👧‍👦, \u202Ebidi\u202C")]
    [InlineData("<script>alert(1)</script> '; DROP TABLE claims; -- {{7*7}}")]
    public void Ordinary_and_hostile_words_are_taken_as_they_are(string text)
    {
        Assert.Null(Typed.Problem(text, "The note", 100));
        Assert.Equal(text, Typed.Clean($"  {text}\n"));
    }
}
