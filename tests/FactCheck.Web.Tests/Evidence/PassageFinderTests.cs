using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PassageFinderTests
{
    [Theory]
    [InlineData("24 hours", "24 hours")]
    [InlineData("  24 hours \n", "24 hours")]
    [InlineData("\"24 hours\" if", "“24 hours” if")]
    [InlineData("24\nhours", "24 hours")]
    [InlineData("despite significant", "Despite significant")]
    public void Words_are_found_as_they_stand_or_with_other_quotes_and_spaces(string pasted, string found) =>
        Assert.Equal(found, Assert.Single(PassageFinder.Find(TestNewsroom.Text, pasted)).Words);

    [Theory]
    [InlineData("25 hours")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("24.hours")]
    [InlineData("(.*)")]
    public void Words_that_do_not_stand_there_are_not_found(string pasted) => Assert.Empty(PassageFinder.Find(TestNewsroom.Text, pasted));

    [Fact]
    public void Words_that_stand_twice_are_shown_with_what_stands_round_them()
    {
        var places = PassageFinder.Find("It was 24 hours. No, it was 24 hours!", "24 hours");
        Assert.Equal(["It was ", "It was 24 hours. No, it was "], places.Select(place => place.Before));
    }
}
