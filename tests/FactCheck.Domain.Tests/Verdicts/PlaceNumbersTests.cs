using Xunit;

namespace FactCheck.Domain.Tests;

public class PlaceNumbersTests
{
    private static readonly Guid s_one = Guid.CreateVersion7();
    private static readonly Guid s_two = Guid.CreateVersion7();

    [Fact]
    public void A_place_keeps_its_number_when_others_come_and_go()
    {
        Assert.Equal([1, 2, 3], PlaceNumbers.Of([Version((s_one, "a"), (s_one, "b"), (s_two, "a"))]));
        Assert.Equal([2, 3], PlaceNumbers.Of([Version((s_one, "a"), (s_one, "b"), (s_two, "a")), Version((s_one, "b"), (s_two, "a"))]));
        Assert.Equal([2, 3, 1], PlaceNumbers.Of([Version((s_one, "a"), (s_one, "b")), Version((s_one, "b")), Version((s_one, "b"), (s_two, "c"), (s_one, "a"))]));
    }

    [Fact]
    public void The_same_words_twice_in_an_article_are_two_places() => Assert.Equal([1, 2], PlaceNumbers.Of([Version((s_one, "a"), (s_one, "a"))]));

    private static CheckContent Version(params (Guid ArticleId, string Quote)[] places) => new(
        "w", null, null, null, Rating.True, "s", "j", 1, [], Guid.Empty, DateTimeOffset.UnixEpoch, [],
        [.. places.Select(place => new CheckAppearance(place.ArticleId, Guid.Empty, new(place.Quote, "", "", 0, 1, AnchorState.Exact)))]);
}
