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
    [InlineData("a\uFFFEb", "U+FFFE")]
    public void A_character_that_cannot_be_stored_is_named_with_its_place(string text, string name)
    {
        var problem = Typed.Problem(text, "The note", 10);
        Assert.Contains(name, problem, StringComparison.Ordinal);
        Assert.Contains("after “a”", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_cannot_be_stored() =>
        Assert.Contains("half of a character, U+D83D", Typed.Problem("a\uD83Db", "The note", 10), StringComparison.Ordinal);

    [Fact]
    public void A_manual_line_break_of_a_word_processor_becomes_a_line_break() => Assert.Equal("First line\nsecond\nthird", Typed.Clean("First line\u000Bsecond\u000Cthird "));

    [Theory]
    [InlineData("Tabs\tand\r\nlines, 👩‍👩‍👧‍👦, \u202Ebidi\u202C")]
    [InlineData("<script>alert(1)</script> '; DROP TABLE claims; -- {{7*7}}")]
    public void Ordinary_and_hostile_words_are_taken_as_they_are(string text)
    {
        Assert.Null(Typed.Problem(text, "The note", 100));
        Assert.Equal(text, Typed.Clean($"  {text}\n"));
    }
}
