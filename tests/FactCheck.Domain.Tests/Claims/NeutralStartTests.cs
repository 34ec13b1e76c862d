using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class NeutralStartTests
{
    [Theory]
    [InlineData("over 600,000 soldiers killed or wounded.", "Over 600,000 soldiers killed or wounded")]
    [InlineData("\"We won\", he said, and then: \"They lost.\"", "\"We won\", he said, and then: \"They lost.\"")]
    [InlineData("“They lost.”", "They lost")]
    [InlineData("“They lost”.", "They lost")]
    [InlineData("“(they lost),”", "They lost")]
    [InlineData("within “24 hours”", "Within “24 hours”")]
    [InlineData("“24 hours” if elected", "“24 hours” if elected")]
    [InlineData("  two\n lines ", "Two lines")]
    [InlineData("iPhone sales fell", "iPhone sales fell")]
    [InlineData("ეს მართალია", "ეს მართალია")]
    [InlineData("«це правда».", "Це правда")]
    [InlineData("…", "…")]
    [InlineData(" ", "")]
    public void A_wording_is_made_from_the_words(string quote, string wording) => Assert.Equal(new(wording, true), NeutralStart.Of(quote));

    [Fact]
    public void More_than_fits_is_cut_where_a_sentence_ends()
    {
        var sentence = $"It rose by {new string('4', 90)} percent.";
        var start = NeutralStart.Of(string.Join(' ', Enumerable.Repeat(sentence, 9)));
        Assert.False(start.IsWhole);
        Assert.Equal(string.Join(' ', Enumerable.Repeat(sentence, 5)).TrimEnd('.'), start.Wording);
    }

    [Fact]
    public void One_sentence_that_is_too_long_is_left_empty() =>
        Assert.Equal(new("", false), NeutralStart.Of(string.Join(' ', Enumerable.Repeat("and so on", 90)) + ". The end."));

    [Fact]
    public void A_wording_fits_and_ends_with_the_words_or_with_a_sentence() => Anything.Holds(
        Arb.From(Gen.Elements("word", "Longer", "ends. ", " ", "“", "”", "(", ")", new string('x', 80), "? ").ListOf(60).Select(pieces => string.Concat(pieces))), quote =>
        {
            var start = NeutralStart.Of(quote);
            Assert.True(start.Wording.Length <= Limits.Wording);
            var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var at = start.Wording.Length < 2 ? 0 : line.IndexOf(start.Wording[1..], StringComparison.Ordinal);
            Assert.True(at >= 0);
            // The sign after it begins no word that was cut.
            var end = at + Math.Max(start.Wording.Length - 1, 0);
            Assert.True(start.Wording.Length < 2 || end >= line.Length || !char.IsLetterOrDigit(line[end]) || !char.IsLetterOrDigit(line[end - 1]));
        });
}
