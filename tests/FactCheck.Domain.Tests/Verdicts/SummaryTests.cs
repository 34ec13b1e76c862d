using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("He did not say so [E1].", "[E1]")]
    [InlineData("[E12][E3]", "[E12]")]
    [InlineData("He did not [E1, E2].", "[E1, E2]")]
    public void A_summary_stands_alone_and_refers_to_no_evidence(string summary, string named)
    {
        var refusal = Raised().Propose(Author, Draft with { Summary = summary }, 0, Now);
        var problem = Assert.Single(refusal!.Problems);
        Assert.Equal("Summary", problem.Field);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It rose [sic] by 2 percent.")]
    [InlineData("Road E1 was closed.")]
    public void Brackets_and_roads_are_no_references(string summary) => Assert.Null(Raised().Propose(Author, Draft with { Summary = summary }, 0, Now));
}
