using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RatingMarkTests : BunitContext
{
    [Fact]
    public void A_numbered_rating_has_word_sign_and_place()
    {
        var mark = Render<RatingMark>(each => each.Add(one => one.Rating, Rating.MostlyFalse).Add(one => one.Small, true));
        Assert.Equal("rating rating--r2 rating--small", mark.Find("span").ClassName);
        Assert.Equal("Mostly false", mark.Find(".rating__word").TextContent);
        Assert.Equal(5, mark.FindAll(".rating__track[aria-hidden=true] i").Count);
        Assert.Single(mark.FindAll(".rating__sign[aria-hidden=true]"));
    }

    [Theory]
    [InlineData(Rating.Misleading, "Misleading", "misleading")]
    [InlineData(Rating.ConflictingEvidence, "Conflicting evidence", "conflicting")]
    [InlineData(Rating.NotEnoughEvidence, "Not enough evidence", "notenough")]
    [InlineData(Rating.NotCheckable, "Not checkable", "notcheckable")]
    [InlineData(Rating.Satire, "Satire", "satire")]
    public void A_rating_beside_the_scale_has_no_place_on_it(Rating rating, string word, string key)
    {
        var mark = Render<RatingMark>(each => each.Add(one => one.Rating, rating));
        Assert.Equal($"rating rating--{key}", mark.Find("span").ClassName);
        Assert.Equal(word, mark.Find(".rating__word").TextContent);
        Assert.Empty(mark.FindAll(".rating__track"));
    }

    [Theory]
    [InlineData(10, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(3600 * 3, "3 hours ago")]
    [InlineData(86400 * 2, "2 days ago")]
    [InlineData(86400 * 30, "2 February")]
    [InlineData(86400 * 100, "24 November 2025")]
    public void Times_are_said_as_people_say_them(int secondsAgo, string words)
    {
        var now = new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(words, TimeWords.Since(now.AddSeconds(-secondsAgo), now));
    }
}
