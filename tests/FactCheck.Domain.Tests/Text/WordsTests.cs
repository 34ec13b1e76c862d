using Xunit;

namespace FactCheck.Domain.Tests;

public class WordsTests
{
    [Theory]
    [InlineData("over 600,000 soldiers killed", "over|600,000|soldiers|killed")]
    [InlineData("fell to 4.2 percent, or 4.2%.", "fell|to|4.2|percent|or|4.2%")]
    [InlineData("It isn’t a ‘deal-maker’ who can't.", "It|isn’t|a|deal-maker|who|can't")]
    [InlineData("the U.S.-Russia talks, the U.S. said", "the|U.S.|Russia|talks|the|U.S.|said")]
    [InlineData("$5 and €1,000.50 and -3", "$5|and|€1,000.50|and|3")]
    [InlineData("cafe\u0301 naïve שלום مرحبا", "cafe\u0301|naïve|שלום|مرحبا")]
    [InlineData("中文 word", "中|文|word")]
    [InlineData("hello 👩‍👩‍👧‍👦 “24 hours”", "hello|24|hours")]
    [InlineData("क्षि 𝒜𝒷c", "क्षि|𝒜𝒷c")]
    [InlineData("… — !", "")]
    public void Words_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Words.In(text, 0, text.Length).Select(w => text[w.Start..w.End])));

    [Fact]
    public void Words_are_ordered_and_whole() => Anything.Holds(Anything.Selection, s =>
        Ranges.AreSound(s.Text, Words.In(s.Text, s.Start, s.End), Graphemes.Snap(s.Text, s.Start, s.End)));
}
