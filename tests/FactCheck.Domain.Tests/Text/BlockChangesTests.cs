using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class BlockChangesTests
{
    private const string Old = "The first paragraph stands.\nThe losses were over 600,000 soldiers by then.\nA third one goes away.\nThe fourth one will move up.";

    [Fact]
    public void The_same_text_is_kept_whole() => Assert.Equal("kept kept kept kept", Told(Old, Old));

    [Fact]
    public void A_paragraph_whose_figure_changed_is_the_same_paragraph() =>
        Assert.Equal("kept changed kept kept", Told(Old, Old.Replace("600,000", "700,000", StringComparison.Ordinal)));

    [Fact]
    public void What_is_new_and_what_is_gone_stand_in_their_places() => Assert.Equal(
        "kept added kept removed kept", Told(Old, Old.Replace("The losses", "Quite another thing was said.\nThe losses", StringComparison.Ordinal).Replace("A third one goes away.\n", "", StringComparison.Ordinal)));

    [Fact]
    public void A_paragraph_that_moved_is_not_gone_and_new() =>
        Assert.Equal("moved kept kept kept", Told(Old, "The fourth one will move up.\n" + Old.Replace("\nThe fourth one will move up.", "", StringComparison.Ordinal)));

    [Fact]
    public void A_paragraph_that_moved_and_changed_is_told_as_both() => Assert.Equal(
        "movedandchanged kept kept kept", Told(Old, "The fourth one will move up today.\n" + Old.Replace("\nThe fourth one will move up.", "", StringComparison.Ordinal)));

    [Fact]
    public void Every_block_of_both_texts_is_told_exactly_once() => Anything.Holds(Arb.From(Anything.Text.Generator.Two()), texts =>
    {
        var (before, after) = (texts.Item1, texts.Item2);
        var (old, now) = (TextBlocks.FromPlainText(before), TextBlocks.FromPlainText(after));
        var pairs = BlockChanges.Between(before, old, after, now);
        Assert.Equal(now, pairs.Select(pair => pair.After).OfType<Block>());
        Assert.Equal(old, pairs.Select(pair => pair.Before).OfType<Block>().OrderBy(block => block.Start));
    });

    private static string Told(string before, string after) => string.Join(' ',
        BlockChanges.Between(before, TextBlocks.FromPlainText(before), after, TextBlocks.FromPlainText(after)).Select(pair => pair.Change.ToString().ToLowerInvariant()));
}
