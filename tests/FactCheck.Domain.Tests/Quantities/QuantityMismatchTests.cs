using Xunit;

namespace FactCheck.Domain.Tests;

public class QuantityMismatchTests
{
    [Theory]
    [InlineData("over 600,000 soldiers killed or wounded", "About 650,000 soldiers were killed", "The claim says killed or wounded; E2 says killed.")]
    [InlineData("over 600,000 soldiers", "315,000 soldiers", "The claim says more than 600,000 soldiers; E2 says 315,000 soldiers.")]
    [InlineData("in 24 hours", "in 24 days", "The claim says 24 hours; E2 says 24 days.")]
    [InlineData("$5 billion a year", "$5 billion a month", "The claim says $5 billion a year; E2 says $5 billion a month.")]
    [InlineData("$5 billion a year", "$5 billion", "The claim says $5 billion a year; E2 says $5 billion.")]
    [InlineData("600,000 soldiers", "600,000 people", "The claim says 600,000 soldiers; E2 says 600,000 people.")]
    [InlineData("4.2 percent", "9.7 percent of output", "The claim says 4.2\u00A0%; E2 says 9.7\u00A0%.")]
    public void A_difference_is_said_in_words(string claim, string evidence, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Quantities.Mismatches(Quantities.In(claim), Quantities.In(evidence))).Sentence("E2"));

    [Theory]
    [InlineData("over 600,000 soldiers", "620,000 Russian soldiers")]
    [InlineData("about 100 tanks", "105 tanks")]
    [InlineData("three years", "3 years")]
    [InlineData("$5 billion a year", "$5 billion per year")]
    [InlineData("24 hours", "315,000 soldiers")]
    [InlineData("it took 5 days and 3 days", "on 9 days of 30 days")]
    public void What_fits_or_speaks_of_something_else_is_not_pointed_out(string claim, string evidence) =>
        Assert.Empty(Quantities.Mismatches(Quantities.In(claim), Quantities.In(evidence)));
}
