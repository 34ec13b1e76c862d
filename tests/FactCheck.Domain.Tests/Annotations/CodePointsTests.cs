using Xunit;

namespace FactCheck.Domain.Tests;

public class CodePointsTests
{
    [Fact]
    public void A_pair_of_surrogates_is_one_code_point()
    {
        var points = new CodePoints("a😀b🇺🇦");
        Assert.Equal(5, points.Count);
        Assert.Equal([0, 1, 2, 3, 4, 5], new[] { 0, 1, 3, 4, 6, 8 }.Select(points.Before));
        Assert.Equal([0, 1, 3, 4, 6, 8], Enumerable.Range(0, 6).Select(each => points.UnitOf(each)!.Value));
        Assert.Null(points.UnitOf(6));
        Assert.Null(points.UnitOf(-1));
    }

    [Fact]
    public void Counting_agrees_with_the_framework_on_any_text() => Anything.Holds(Anything.Selection, s =>
    {
        var points = new CodePoints(s.Text);
        Assert.Equal(s.Text.EnumerateRunes().Count(), points.Count);
        var unit = Graphemes.Floor(s.Text, s.Start);
        Assert.Equal(s.Text[..unit].EnumerateRunes().Count(), points.Before(unit));
        Assert.Equal(unit, points.UnitOf(points.Before(unit)));
    });
}
