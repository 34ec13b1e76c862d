using Xunit;

namespace FactCheck.Domain.Tests;

public class GraphemesTests
{
    [Theory]
    [InlineData("one two", 4, 6, "two", "on")]
    [InlineData("  spaced  ", 0, 10, "spaced", "")]
    [InlineData("a👩‍👩‍👧‍👦b", 3, 4, "👩‍👩‍👧‍👦", "")]
    [InlineData("e\u0301t", 1, 2, "e\u0301", "")]
    public void Snap_widens_to_whole_characters_and_trims(string text, int start, int end, string expected, string cutAway)
    {
        var range = Graphemes.Snap(text, start, end + cutAway.Length);
        Assert.Equal(expected, text[range.Start..range.End]);
    }

    [Fact]
    public void Snap_of_white_space_is_empty() => Assert.True(Graphemes.Snap("a  \n b", 1, 5).IsEmpty);

    [Fact]
    public void Snap_of_a_caret_is_empty() => Assert.Equal(new TextRange(0, 0), Graphemes.Snap("👍🏽", 1, 1));

    [Fact]
    public void Snap_turns_a_backward_selection_round() => Assert.Equal(new TextRange(0, 3), Graphemes.Snap("one", 9, -4));

    [Fact]
    public void Snap_keeps_a_space_that_carries_an_accent() => Assert.Equal(new TextRange(0, 3), Graphemes.Snap(" \u0301a", 0, 3));

    [Fact]
    public void Boundaries_are_those_that_the_framework_counts_from_the_start() => Anything.Holds(Anything.Text, text =>
    {
        var boundaries = Boundaries.Of(text);
        for (var i = 0; i <= text.Length; i++)
        {
            Assert.Equal(boundaries.Contains(i), Graphemes.IsBoundary(text, i));
            Assert.Equal(boundaries.Where(b => b >= i).Min(), Graphemes.Ceiling(text, i));
        }
    });

    [Fact]
    public void Snap_again_changes_nothing() => Anything.Holds(Anything.Selection, s =>
    {
        var once = Graphemes.Snap(s.Text, s.Start, s.End);
        Assert.Equal(once, Graphemes.Snap(s.Text, once.Start, once.End));
    });

    [Fact]
    public void Snap_cuts_no_character_and_loses_no_word() => Anything.Holds(Anything.Selection, s =>
    {
        var (start, end) = Graphemes.Snap(s.Text, s.Start, s.End);
        var boundaries = Boundaries.Of(s.Text);
        Assert.Contains(start, boundaries);
        Assert.Contains(end, boundaries);
        for (var i = Math.Max(0, Math.Min(s.Start, s.End)); i < Math.Min(s.Text.Length, Math.Max(s.Start, s.End)); i++)
        {
            Assert.True((i >= start && i < end) || char.IsWhiteSpace(s.Text[i]) || s.Text[i] is '\u200B' or '\uFEFF');
        }
    });
}
