using Xunit;

namespace FactCheck.Domain.Tests;

public class NeighbourTests
{
    private static readonly Neighbour s_one = new(Guid.CreateVersion7(), "It rose by 12 percent");
    private static readonly Neighbour s_other = new(Guid.CreateVersion7(), "It fell");

    [Fact]
    public void A_claim_on_the_same_words_is_asked_about_until_it_is_known()
    {
        var refusal = Neighbour.Refuse([s_one, s_other], [s_other.ClaimId]);
        var problem = Assert.Single(refusal!.Problems);
        Assert.Equal(Neighbour.Field, problem.Field);
        Assert.Contains("“It rose by 12 percent”", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("It fell", problem.Message, StringComparison.Ordinal);
        Assert.Null(Neighbour.Refuse([s_one, s_other], [s_other.ClaimId, s_one.ClaimId]));
        Assert.Null(Neighbour.Refuse([], []));
    }

    [Fact]
    public void Whoever_cannot_be_asked_is_not_held_up() => Assert.Null(Neighbour.Refuse([s_one], null));

    [Theory]
    [InlineData(0, 5, 5, 9, false)]
    [InlineData(0, 5, 4, 9, true)]
    [InlineData(3, 4, 0, 9, true)]
    [InlineData(5, 9, 0, 5, false)]
    public void Words_overlap_when_they_have_a_sign_in_common(int start, int end, int otherStart, int otherEnd, bool expected)
    {
        Assert.Equal(expected, new TextRange(start, end).Overlaps(new(otherStart, otherEnd)));
        Assert.Equal(expected, new TextRange(otherStart, otherEnd).Overlaps(new(start, end)));
    }
}
