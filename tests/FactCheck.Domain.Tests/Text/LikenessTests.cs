using Xunit;

namespace FactCheck.Domain.Tests;

public class LikenessTests
{
    private const string Losses = "Russia has lost over 600,000 soldiers, killed or wounded, in Ukraine";

    [Fact]
    public void Case_quotes_dashes_and_accents_make_no_difference() =>
        Assert.Equal(1, Likeness.Of("Putin’s “deal–maker” café", "putin's \"deal-maker\" cafe"));

    [Fact]
    public void A_rewording_is_likelier_than_another_claim_on_the_same_matter()
    {
        var reworded = Likeness.Of(Losses, "Over 600,000 Russian soldiers were killed or wounded in Ukraine");
        var other = Likeness.Of(Losses, "Trump said he could end the war in Ukraine within 24 hours");
        Assert.InRange(reworded, 0.55, 0.99);
        Assert.InRange(other, 0, 0.25);
    }

    [Fact]
    public void Another_number_counts_strongly()
    {
        var same = Likeness.Of(Losses, "Russia lost over 600,000 soldiers in Ukraine");
        var changed = Likeness.Of(Losses, "Russia lost over 315,000 soldiers in Ukraine");
        Assert.True(changed < same * 0.6, $"{changed} against {same}");
    }

    [Fact]
    public void A_thousands_separator_is_no_other_number() =>
        Assert.Equal(1, Likeness.Of("600,000 soldiers", "600000 soldiers"));

    [Fact]
    public void Stop_words_alone_make_nothing_alike() =>
        Assert.InRange(Likeness.Of("The war of the worlds", "The end of the peace"), 0, 0.4);

    [Fact]
    public void A_negation_is_a_difference() => Assert.True(Likeness.Of("He did lift sanctions", "He did not lift sanctions") < 1);

    [Fact]
    public void Texts_without_words_are_like_nothing() => Assert.Equal(0, Likeness.Of("👍 …", "👍 …"));

    [Fact]
    public void It_is_between_0_and_1_the_same_both_ways_and_1_for_itself() => Anything.Holds(Anything.Selection, s =>
    {
        var a = s.Text;
        var b = s.Text[Math.Clamp(s.Start, 0, s.Text.Length)..];
        var alike = Likeness.Of(a, b);
        Assert.InRange(alike, 0, 1);
        Assert.Equal(alike, Likeness.Of(b, a), 12);
        Assert.Contains(Likeness.Of(a, a), new[] { 0.0, 1.0 });
    });
}
