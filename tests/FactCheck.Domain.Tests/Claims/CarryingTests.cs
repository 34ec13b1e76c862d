using FsCheck.Fluent;
using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public class CarryingTests
{
    private const string First = "The talks went on for a week.\nRussia lost over 600,000 soldiers killed or wounded, officials said.\nNobody knows more.";

    [Fact]
    public void Words_that_stand_unchanged_stay_as_they_are_and_the_old_anchor_is_kept()
    {
        var history = new RevisionsForTests(First, "600,000 soldiers");
        history.Revise(First + "\nOne more line.");

        Assert.Equal(AnchorState.Exact, history.Place.State);
        Assert.Equal("600,000 soldiers", history.Place.Quote);
        Assert.Equal(1, history.Claim.Version);
        Assert.Equal(history.Ids[0], Assert.Single(history.Place.Past).RevisionId);
        Assert.Equal(history.Ids[1], history.Place.RevisionId);
    }

    [Fact]
    public void A_changed_number_waits_for_a_person_and_the_claim_is_raised()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(First.Replace("600,000", "700,000", StringComparison.Ordinal));

        Assert.Equal((AnchorState.NeedsReview, "over 700,000 soldiers"), (history.Place.State, history.Place.Quote));
        Assert.Contains(PlacementReason.MeaningChanged, history.Place.Reasons!);
        Assert.True(history.Place.WaitsForAnswer);
        Assert.Equal(2, history.Claim.Version);
        Assert.Equal("over 600,000 soldiers", history.Place.Sure.Anchor.Quote);
    }

    [Fact]
    public void An_unanswered_doubt_is_not_washed_away_by_a_further_revision()
    {
        var doubtful = First.Replace("600,000", "700,000", StringComparison.Ordinal);
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(doubtful);
        history.Revise(doubtful + "\nOne more line.");

        Assert.Equal((AnchorState.NeedsReview, "over 700,000 soldiers"), (history.Place.State, history.Place.Quote));
        Assert.Equal("over 600,000 soldiers", history.Place.Sure.Anchor.Quote);
    }

    [Fact]
    public void A_doubt_ends_when_the_last_sure_words_stand_there_again()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(First.Replace("600,000", "700,000", StringComparison.Ordinal));
        history.Revise(First + "\nOne more line.");

        Assert.Equal((AnchorState.Exact, "over 600,000 soldiers"), (history.Place.State, history.Place.Quote));
        Assert.False(history.Place.WaitsForAnswer);
    }

    [Fact]
    public void After_the_answer_the_new_words_are_what_the_next_doubt_is_measured_against()
    {
        var doubtful = First.Replace("600,000", "700,000", StringComparison.Ordinal);
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(doubtful);
        Assert.Null(history.Claim.ConfirmPlace(Other, history.Seen, doubtful, Now));
        history.Revise(doubtful + "\nOne more line.");
        Assert.Equal((AnchorState.Exact, "over 700,000 soldiers"), (history.Place.State, history.Place.Quote));

        history.Revise(First);
        Assert.Equal((AnchorState.NeedsReview, "over 600,000 soldiers"), (history.Place.State, history.Place.Quote));
        Assert.Equal(AnchorAnswer.SameClaim, history.Place.Past[1].Answer);
    }

    [Fact]
    public void Words_that_are_gone_leave_an_orphan_with_the_last_words_and_come_back_as_a_doubt()
    {
        var without = First.Remove(First.IndexOf("Russia", StringComparison.Ordinal), First.IndexOf("Nobody", StringComparison.Ordinal) - First.IndexOf("Russia", StringComparison.Ordinal));
        var history = new RevisionsForTests(First, "Russia lost over 600,000 soldiers killed or wounded");
        history.Revise(without);
        Assert.Equal(AnchorState.Orphaned, history.Place.State);
        Assert.Equal((history.Place.Start, "Russia lost over 600,000 soldiers killed or wounded"), (history.Place.End, history.Place.Quote));

        history.Revise(First);
        Assert.Equal(AnchorState.NeedsReview, history.Place.State);
        Assert.Contains(PlacementReason.CameBack, history.Place.Reasons!);
    }

    [Fact]
    public void What_a_person_called_gone_stays_gone_and_asks_nothing_until_the_sure_words_come_back()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(First.Replace("over 600,000", "over 700,000", StringComparison.Ordinal));
        Assert.Null(history.Claim.GonePlace(Other, history.Seen, Now));
        history.Revise(First.Replace("over 600,000", "over 800,000", StringComparison.Ordinal));
        Assert.Equal((AnchorState.Orphaned, AnchorAnswer.Gone), (history.Place.State, history.Place.Answer));
        Assert.False(history.Place.WaitsForAnswer);

        history.Revise(First);
        Assert.Equal(AnchorState.NeedsReview, history.Place.State);
        Assert.True(history.Place.WaitsForAnswer);
    }

    [Fact]
    public void A_mark_that_was_taken_off_is_carried_too()
    {
        var history = new RevisionsForTests(First, "600,000 soldiers");
        history.Claim.AddAppearance(Author, history.PlaceOf("a week"), 1, Now);
        Assert.Null(history.Claim.RemoveAppearance(Author, history.Place.Id, history.Claim.Version, Now));
        history.Revise("A new first line.\n" + First);
        Assert.All(history.Claim.Appearances, place => Assert.Equal(history.Ids[1], place.RevisionId));
        Assert.Null(history.Claim.RestoreAppearance(Author, history.Place.Id, history.Claim.Version));
        Assert.Equal("600,000 soldiers", history.Text[history.Place.Start..history.Place.End]);
    }

    [Fact]
    public void Whatever_the_publisher_does_every_revision_keeps_an_anchor_and_no_doubt_ends_by_itself() => Anything.Holds(
        Arb.From(Gen.Elements(s_texts).ListOf().Select(texts => texts.Take(5).ToList())), texts =>
        {
            var history = new RevisionsForTests(First, "over 600,000 soldiers");
            var again = new RevisionsForTests(First, "over 600,000 soldiers");
            foreach (var text in texts)
            {
                var (state, sure) = (history.Place.State, history.Place.Sure.Anchor.Quote);
                history.Revise(text);
                again.Revise(text);
                var place = history.Place;
                Assert.Equal(history.Ids, [.. place.Past.Select(past => past.RevisionId), place.RevisionId]);
                Assert.InRange(place.Start, 0, place.End);
                Assert.True(place.State == AnchorState.Orphaned ? place.Start == place.End : text[place.Start..place.End] == place.Quote);
                Assert.True(state is AnchorState.Exact or AnchorState.Moved || place.State is AnchorState.NeedsReview or AnchorState.Orphaned || place.Quote == sure);
                Assert.Equal((place.Anchor, place.Score), (again.Place.Anchor, again.Place.Score));
            }
        });

    private static readonly string[] s_texts =
    [
        First,
        First.Replace("600,000", "700,000", StringComparison.Ordinal),
        First.Replace("over 600,000 soldiers", "more than 600,000 soldiers", StringComparison.Ordinal),
        First.Replace("lost", "never lost", StringComparison.Ordinal),
        "Something else altogether.\nNot a word of it is left.",
        string.Join('\n', First.Split('\n').Reverse()),
        First + "\n" + First,
    ];
}
