using Xunit;

namespace FactCheck.Domain.Tests;

public class AnchorTests
{
    [Fact]
    public void At_keeps_the_words_and_what_stands_round_them()
    {
        const string Text = "resolve the Ukraine conflict within “24 hours” if elected";
        var anchor = Anchor.At(Text, Text.IndexOf("24", StringComparison.Ordinal), Text.IndexOf('”'));
        Assert.Equal(new Anchor("24 hours", "olve the Ukraine conflict within “", "” if elected", 37, 45, AnchorState.Exact) with { Prefix = Text[5..37] }, anchor);
    }

    [Fact]
    public void At_white_space_is_nothing() => Assert.Null(Anchor.At("a   b", 1, 4));

    [Fact]
    public void Any_anchor_quotes_what_stands_at_its_place() => Anything.Holds(Anything.Selection, s =>
    {
        if (Anchor.At(s.Text, s.Start, s.End) is not { } anchor)
        {
            return;
        }
        Assert.Equal(s.Text[anchor.Start..anchor.End], anchor.Quote);
        Assert.EndsWith(anchor.Prefix, s.Text[..anchor.Start], StringComparison.Ordinal);
        Assert.StartsWith(anchor.Suffix, s.Text[anchor.End..], StringComparison.Ordinal);
        Assert.True(anchor.Prefix.Length <= Anchor.ContextLength && anchor.Suffix.Length <= Anchor.ContextLength);
        Assert.Subset(Boundaries.Of(s.Text), new HashSet<int> { anchor.Start, anchor.End, anchor.Start - anchor.Prefix.Length, anchor.End + anchor.Suffix.Length });
    });
}
