using Xunit;

namespace FactCheck.Domain.Tests;

public class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("Talks with the U.S. over Ukraine. It began.", "Talks with the U.S. over Ukraine.|It began.")]
    [InlineData("The new U.S. Defense Secretary spoke. He left the U.S. The end.", "The new U.S. Defense Secretary spoke.|He left the U.S.|The end.")]
    [InlineData("Items of fruitful Russia-U. S. cooperation.", "Items of fruitful Russia-U. S. cooperation.")]
    [InlineData("Flung open, writes M.K. Bhadrakumar, clearly. Next.", "Flung open, writes M.K. Bhadrakumar, clearly.|Next.")]
    [InlineData("Founder of R. Politik. “These are talks.” He left.", "Founder of R. Politik.|“These are talks.”|He left.")]
    [InlineData("Mr. Smith met Dr. Who at St. Mary on Jan. 20 (No. 5). Yes.", "Mr. Smith met Dr. Who at St. Mary on Jan. 20 (No. 5).|Yes.")]
    [InlineData("Some, e.g. Kyiv, i.e. Ukraine, rose 4.2 percent. No. They fell.", "Some, e.g. Kyiv, i.e. Ukraine, rose 4.2 percent.|No.|They fell.")]
    [InlineData("“We are ready.” “It’s probably best,” he said.", "“We are ready.”|“It’s probably best,” he said.")]
    [InlineData("“Why now?” he asked. (Nobody knew.) Silence…  then noise?! Good.", "“Why now?” he asked.|(Nobody knew.)|Silence…  then noise?!|Good.")]
    [InlineData("هل هذا صحيح؟ نعم.", "هل هذا صحيح؟|نعم.")]
    [InlineData("这是真的。那是「假的。」好！", "这是真的。|那是「假的。」|好！")]
    [InlineData("1. First things first. Then more.", "1. First things first.|Then more.")]
    [InlineData("It ended in 2022. Then peace.", "It ended in 2022.|Then peace.")]
    [InlineData("Wrapped\nacross lines. Again\r\nand again.", "Wrapped\nacross lines.|Again\r\nand again.")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("  ", "")]
    public void Sentences_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.In(text, 0, text.Length).Select(s => text[s.Start..s.End])));

    [Fact]
    public void Only_the_asked_range_is_read()
    {
        var range = Assert.Single(Sentences.In("One. Two. Three.", 5, 9));
        Assert.Equal(new TextRange(5, 9), range);
    }

    [Theory]
    [InlineData("Go. ")]
    [InlineData("\u200F。")]
    [InlineData(".")]
    [InlineData("U.S. ")]
    [InlineData("“")]
    public void A_megabyte_without_a_break_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));
        Assert.NotEmpty(Sentences.In(text, 0, text.Length));
        _ = Words.In(text, 0, text.Length);
    }

    [Fact]
    public void Sentences_are_ordered_whole_and_lose_no_word() => Anything.Holds(Anything.Selection, s =>
    {
        var sentences = Sentences.In(s.Text, s.Start, s.End);
        var all = Graphemes.Snap(s.Text, s.Start, s.End);
        Ranges.AreSound(s.Text, sentences, all);
        for (var i = all.Start; i < all.End; i++)
        {
            Assert.True(char.IsWhiteSpace(s.Text[i]) || s.Text[i] is '\u200B' or '\uFEFF' || sentences.Any(r => r.Start <= i && i < r.End));
        }
    });
}
