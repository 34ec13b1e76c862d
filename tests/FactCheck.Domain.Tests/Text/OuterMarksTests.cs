using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class OuterMarksTests
{
    [Theory]
    [InlineData("“We won.”", "We won.")]
    [InlineData("\"We won.\"", "We won.")]
    [InlineData("„Wir haben gewonnen.“", "Wir haben gewonnen.")]
    [InlineData("„Wygraliśmy”", "Wygraliśmy")]
    [InlineData("”Vi vann”", "Vi vann")]
    [InlineData("«Ми перемогли»", "Ми перемогли")]
    [InlineData("« Nous avons gagné »", "Nous avons gagné")]
    [InlineData("»Wir haben gewonnen«", "Wir haben gewonnen")]
    [InlineData("»Voitimme»", "Voitimme")]
    [InlineData("‹Oui›", "Oui")]
    [InlineData("‘We don’t pay’", "We don’t pay")]
    [InlineData("'We don't pay'", "We don't pay")]
    [InlineData("‚Ja‘", "Ja")]
    [InlineData("「増税」", "増税")]
    [InlineData("『増税』", "増税")]
    [InlineData("《人民日报》", "人民日报")]
    [InlineData("＂増税＂", "増税")]
    [InlineData("(He left.)", "He left.")]
    [InlineData("[He left.]", "He left.")]
    [InlineData("【速報】", "速報")]
    [InlineData("“He said “no” to it”", "He said “no” to it")]
    [InlineData("(a (b) c)", "a (b) c")]
    public void A_pair_around_all_of_it_goes(string text, string expected) => Assert.Equal(expected, OuterMarks.Without(text));

    [Theory]
    [InlineData("\"We won\", he said, and then: \"They lost.\"")]
    [InlineData("“We won”, he said, and then: “They lost.”")]
    [InlineData("„Ja“, sagte er, „nein“")]
    [InlineData("«Так», — сказав він, — «ні»")]
    [InlineData("»Ja«, sagte er, »nein«")]
    [InlineData("「はい」と「いいえ」")]
    [InlineData("(one) and (two)")]
    [InlineData("[1] and [2]")]
    [InlineData("“We won")]
    [InlineData("We won”")]
    [InlineData("(We won")]
    [InlineData("We won (twice)")]
    [InlineData("“We won)")]
    [InlineData("'the workers' rights'")]
    [InlineData("\"")]
    [InlineData("")]
    public void Marks_that_are_no_partners_of_each_other_stay(string text) => Assert.Equal(text, OuterMarks.Without(text));

    [Fact]
    public void What_goes_is_the_first_and_the_last_sign_or_nothing() => Anything.Holds(
        Arb.From(Gen.Elements("a", " ", "“", "”", "„", "\"", "'", "’", "«", "»", "(", ")", "[", "]", "「", "」").ListOf().Select(signs => string.Concat(signs))), text =>
        {
            var without = OuterMarks.Without(text);
            Assert.True(without == text || without == text[1..^1].Trim());
        });
}
