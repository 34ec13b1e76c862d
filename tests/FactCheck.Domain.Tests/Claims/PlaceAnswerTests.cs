using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public class PlaceAnswerTests
{
    private const string First = "Russia lost over 600,000 soldiers, officials said.\nNobody knows more.";
    private static readonly string s_second = First.Replace("600,000", "700,000", StringComparison.Ordinal);

    [Fact]
    public void A_doubtful_place_keeps_a_claim_from_being_submitted_approved_and_published_until_it_is_answered()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.AddEvidence(Author, Source, Now);
        claim.Propose(Author, Draft, 0, Now);
        history.Revise(s_second);

        Assert.Equal("Appearance", claim.Submit(Author, claim.Version, Now)!.Problems.Single().Field);
        Assert.Null(Confirm(history));
        Assert.Null(claim.Submit(Author, claim.Version, Now));
        history.Revise(First);
        Assert.Equal("Appearance", claim.Approve(Editor, claim.Version, Now)!.Problems.Single().Field);
        Assert.Equal(Stage.InReview, claim.Stage);
        Assert.Null(Confirm(history));
        Assert.Null(claim.Approve(Editor, claim.Version, Now));
        history.Revise(s_second);
        Assert.Equal("Appearance", claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now, NoArticles).Refusal!.Problems.Single().Field);
        Assert.Equal(Stage.Approved, claim.Stage);
        Assert.Null(Confirm(history));
        Assert.Null(claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now, NoArticles).Refusal);
    }

    [Fact]
    public void A_place_that_is_gone_is_published_as_it_last_stood()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.AddEvidence(Author, Source, Now);
        claim.Propose(Author, Draft, 0, Now);
        history.Revise(s_second);
        Assert.Null(claim.GonePlace(Other, history.Place.Id, history.Place.Version, Now));
        claim.Submit(Author, claim.Version, Now);
        claim.Approve(Editor, claim.Version, Now);

        var frozen = Assert.Single(claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now, NoArticles).Check!.Content.Appearances);
        Assert.Equal((history.Ids[0], "over 600,000 soldiers"), (frozen.RevisionId, frozen.Anchor.Quote));
    }

    [Fact]
    public void Marking_the_words_anew_is_an_edit_and_the_other_answers_are_none()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.Propose(Author, Draft, 0, Now);
        claim.Submit(Author, claim.Version, Now);
        history.Revise(s_second);

        Assert.Null(Confirm(history));
        Assert.Null(claim.GonePlace(Other, history.Place.Id, history.Place.Version, Now));
        Assert.Equal(Stage.InReview, claim.Stage);
        Assert.Null(claim.Reselect(Other, history.Place.Id, history.Place.Version, history.PlaceOf("700,000 soldiers"), Now));
        Assert.Equal((Stage.Drafted, AnchorState.Exact, AnchorAnswer.Reselected), (claim.Stage, history.Place.State, history.Place.Answer));
    }

    [Fact]
    public void Of_two_answers_to_the_same_question_the_second_is_stale()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        var seen = history.Place.Version;
        Assert.Null(Confirm(history));
        Assert.Equal(RefusalKind.Stale, history.Claim.GonePlace(Author, history.Place.Id, seen, Now)!.Kind);
        Assert.Equal(AnchorAnswer.SameClaim, history.Place.Answer);
    }

    [Fact]
    public void What_was_called_gone_can_be_called_the_same_claim_after_all()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        Assert.Null(history.Claim.GonePlace(Other, history.Place.Id, history.Place.Version, Now));
        Assert.Null(Confirm(history));
        Assert.Equal("over 700,000 soldiers", s_second[history.Place.Start..history.Place.End]);
    }

    [Fact]
    public void A_place_without_words_cannot_be_the_same_claim()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise("Nothing of it is left.");
        Assert.Equal(RefusalKind.NotNow, Confirm(history)!.Kind);
    }

    [Fact]
    public void A_place_that_asks_nothing_takes_no_answer()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        Assert.Equal(RefusalKind.NotNow, history.Claim.GonePlace(Other, history.Place.Id, 1, Now)!.Kind);
    }

    private static Refusal? Confirm(RevisionsForTests history) =>
        history.Claim.ConfirmPlace(Other, history.Place.Id, history.Place.Version, history.Text, Now);
}
