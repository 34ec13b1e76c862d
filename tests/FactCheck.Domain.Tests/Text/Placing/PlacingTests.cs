using Xunit;

namespace FactCheck.Domain.Tests;

public class PlacingTests
{
    private const string Report =
        "The council met on Monday and heard eleven residents.\n"
        + "Over 600,000 soldiers were killed or wounded in the war, according to the ministry.\n"
        + "The north bridge was closed for repairs in the spring, and traffic went over the ferry instead.\n"
        + "A second inspection of the harbour wall is planned before the winter storms arrive.\n";

    private const string Losses = "Over 600,000 soldiers were killed or wounded in the war";
    private const string Bridge = "The north bridge was closed for repairs in the spring";

    [Fact]
    public void The_same_words_in_the_same_place_are_exact_however_far_the_text_before_them_pushed_them()
    {
        var after = "A line that is new.\nAnother one.\n" + Report;
        var placement = Place(Report, after, Losses);
        Assert.Equal((AnchorState.Exact, Losses), (placement.State, Words(after, placement)));
    }

    [Fact]
    public void A_paragraph_that_moved_takes_its_words_along()
    {
        var lines = Report.TrimEnd('\n').Split('\n');
        var after = string.Join('\n', lines[1], lines[3], lines[0], lines[2]);
        Assert.All([Losses, Bridge, "heard eleven residents", "harbour wall"], words =>
        {
            var placement = Place(Report, after, words);
            Assert.Equal(words, Words(after, placement));
            Assert.True(placement.State is AnchorState.Exact or AnchorState.Moved);
        });
    }

    [Theory]
    [InlineData("600,000", "700,000", MeaningKind.Number)]
    [InlineData("were killed", "were not killed", MeaningKind.Negation)]
    [InlineData("soldiers", "civilians and soldiers", null)]
    [InlineData("Over 600,000", "Under 600,000", MeaningKind.Comparator)]
    public void A_change_inside_the_words_asks_a_person_when_the_meaning_changed(string old, string now, MeaningKind? kind)
    {
        var placement = Place(Report, Report.Replace(old, now, StringComparison.Ordinal), Losses);
        Assert.Equal(kind is null ? AnchorState.Moved : AnchorState.NeedsReview, placement.State);
        Assert.Equal(kind is not null, placement.Reasons.Contains(PlacementReason.MeaningChanged));
        Assert.All(placement.Changes, change => Assert.Equal(kind, change.Kind));
    }

    [Fact]
    public void Words_that_are_gone_are_an_orphan_at_the_place_where_they_stood()
    {
        var after = Report.Replace(Report.Split('\n')[1] + "\n", "", StringComparison.Ordinal);
        var placement = Place(Report, after, Losses);
        Assert.Equal(AnchorState.Orphaned, placement.State);
        Assert.Equal(placement.Start, placement.End);
        Assert.Equal(after.IndexOf("residents.", StringComparison.Ordinal) + "residents.".Length, placement.Start);
    }

    [Fact]
    public void A_sentence_like_the_one_that_went_is_not_taken_for_it_if_it_stood_there_before()
    {
        const string North = "The north ferry carried twelve hundred passengers in its first week.";
        var before = $"{North}\n{North.Replace("north", "south", StringComparison.Ordinal)}\nThe next report is due in autumn.";
        var after = before[(North.Length + 1)..];
        Assert.Equal(AnchorState.Orphaned, Place(before, after, North).State);
    }

    [Fact]
    public void The_same_words_in_two_new_places_are_ambiguous()
    {
        var line = Report.Split('\n')[2];
        var rest = Report.Replace(line + "\n", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var after = string.Join('\n', line, rest[0], rest[1], rest[2], "A line that was never there before.", line);
        var placement = Place(Report, after, Bridge);
        Assert.Equal(AnchorState.NeedsReview, placement.State);
        Assert.Contains(PlacementReason.Ambiguous, placement.Reasons);
    }

    [Fact]
    public void Quotes_dashes_spaces_soft_hyphens_and_composed_letters_are_typography()
    {
        const string Before = "A notice says \"we don't repair cafe\u0301 chairs - ask at the desk\" since Monday.";
        const string After = "A notice says “we don’t re\u00ADpair caf\u00E9 chairs – ask at\u00A0the desk” since Monday.";
        var placement = Place(Before, After, "\"we don't repair cafe\u0301 chairs - ask at the desk\"");
        Assert.Equal((AnchorState.Moved, "“we don’t re\u00ADpair caf\u00E9 chairs – ask at\u00A0the desk”"), (placement.State, Words(After, placement)));
        Assert.Equal([PlacementReason.TypographyOnly], placement.Reasons);
    }

    [Fact]
    public void The_last_word_belongs_to_the_place_when_what_followed_still_follows()
    {
        var after = Report.Replace("in the war,", "in the second year of a long and terrible war,", StringComparison.Ordinal);
        Assert.EndsWith("war", Words(after, Place(Report, after, Losses)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("600,000 soldiers", "600,000", "700,000", "700,000 soldiers")]
    [InlineData("Over 600,000", "600,000", "700,000", "Over 700,000")]
    [InlineData("600,000", "600,000", "700,000", "700,000")]
    [InlineData("the spring", "the spring", "autumn", "autumn")]
    public void Words_exchanged_at_an_edge_of_a_short_quote_or_for_all_of_it_are_shown_to_a_person(string words, string old, string now, string expected)
    {
        var after = Report.Replace(old, now, StringComparison.Ordinal);
        var placement = Place(Report, after, words);
        Assert.Equal((AnchorState.NeedsReview, expected), (placement.State, Words(after, placement)));
    }

    [Fact]
    public void Short_words_are_not_found_by_chance() =>
        Assert.Equal(AnchorState.Orphaned, Place(Report, "A ferry is over there. The war on the wall was never in a spring.", "heard eleven residents").State);

    [Fact]
    public void Words_whose_text_is_not_known_are_found_by_what_stood_around_them()
    {
        var placement = Placing.Find(Report, "closed for repairs", "The north bridge was ", " in the spring, and");
        Assert.Equal("closed for repairs", Words(Report, placement));
        Assert.Equal(AnchorState.Orphaned, Placing.Find(Report, "opened by the queen", "The south bridge was ", " last year").State);
    }

    [Fact]
    public void Words_that_stand_twice_are_placed_by_what_stands_beside_them_or_by_a_person()
    {
        const string Twice = "He said that it takes 24 hours. She said that it took 24 hours in the end.";
        var placement = Placing.Find(Twice, "24 hours", "it took ", " in the");
        Assert.Equal((AnchorState.Moved, Twice.LastIndexOf("24", StringComparison.Ordinal)), (placement.State, placement.Start));
        Assert.Equal(AnchorState.NeedsReview, Placing.Find(Twice, "24 hours", "", "").State);
    }

    private static Placement Place(string before, string after, string words)
    {
        var start = before.IndexOf(words, StringComparison.Ordinal);
        return Placing.Between(before, after).Place(new(start, start + words.Length));
    }

    private static string Words(string text, Placement placement) => text[placement.Start..placement.End];
}
