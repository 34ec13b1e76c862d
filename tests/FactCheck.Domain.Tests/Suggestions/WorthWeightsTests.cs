using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class WorthWeightsTests
{
    private static readonly WorthReason[] s_all = Enum.GetValues<WorthReason>();

    private static readonly Arbitrary<List<WorthChoice>> s_choices = Arb.From(
        (from reasons in Gen.SubListOf(s_all)
         from accepted in Gen.Elements(true, false)
         select new WorthChoice([.. reasons], accepted)).ListOf().Select(choices => choices.ToList()));

    [Fact]
    public void Without_choices_the_weights_are_the_default() =>
        Assert.All(s_all, reason => Assert.Equal(WorthWeights.Default.Of(reason), WorthWeights.Learned([]).Of(reason)));

    [Fact]
    public void What_the_newsroom_accepts_gains_and_what_it_dismisses_loses()
    {
        var learned = WorthWeights.Learned([
            .. Enumerable.Repeat(new WorthChoice([WorthReason.Date], true), 20),
            .. Enumerable.Repeat(new WorthChoice([WorthReason.Cause], false), 20)]);
        Assert.Equal(WorthWeights.Default.Of(WorthReason.Date) + (WorthWeights.MostShift / 2), learned.Of(WorthReason.Date));
        Assert.Equal(WorthWeights.Default.Of(WorthReason.Cause) - (WorthWeights.MostShift / 2), learned.Of(WorthReason.Cause));
        Assert.Equal(WorthWeights.Default.Of(WorthReason.Quantity), learned.Of(WorthReason.Quantity));
    }

    [Fact]
    public void Weights_stay_near_the_default_and_keep_their_sign() => Anything.Holds(s_choices, choices =>
    {
        var learned = WorthWeights.Learned(choices);
        Assert.All(s_all, reason =>
        {
            Assert.InRange(learned.Of(reason) - WorthWeights.Default.Of(reason), -WorthWeights.MostShift, WorthWeights.MostShift);
            Assert.True(WorthWeights.IsFor(reason) ? learned.Of(reason) >= 0 : learned.Of(reason) <= 0);
        });
        Assert.InRange(learned.Score(s_all), 0, 1000);
    });

    [Fact]
    public void One_more_dismissal_never_raises_a_weight_and_one_more_acceptance_never_lowers_one() => Anything.Holds(s_choices, choices =>
    {
        var before = WorthWeights.Learned(choices);
        var dismissed = WorthWeights.Learned([.. choices, new(s_all, false)]);
        var accepted = WorthWeights.Learned([.. choices, new(s_all, true)]);
        Assert.All(s_all, reason => Assert.InRange(before.Of(reason), dismissed.Of(reason), accepted.Of(reason)));
    });

    [Fact]
    public void The_order_of_choices_does_not_matter() => Anything.Holds(s_choices, choices =>
    {
        var backwards = WorthWeights.Learned(choices.AsEnumerable().Reverse());
        Assert.All(s_all, reason => Assert.Equal(WorthWeights.Learned(choices).Of(reason), backwards.Of(reason)));
    });
}
