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
        Assert.Null(Confirm(history, Editor));
        Assert.Null(claim.Approve(Editor, claim.Version, Now));
        Assert.Null(claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Refusal);
    }

    [Fact]
    public void Words_that_change_under_an_approval_go_back_to_the_editors_whoever_answers_for_them()
    {
        var history = Approved();
        history.Revise(s_second);
        Assert.Equal((Stage.InReview, null), (history.Claim.Stage, history.Claim.CurrentVerdict!.ApprovedBy));
        Assert.Equal([history.Place], history.Claim.CurrentVerdict.Cover!.ChangedPlaces(history.Claim));
        Assert.Null(Confirm(history, Admin));
        Assert.Equal(Stage.InReview, history.Claim.Stage);
        Assert.Equal(RefusalKind.NotNow, history.Claim.Publish(Editor, history.Claim.Version, ChangeKind.First, null, Now).Refusal!.Kind);
        Assert.Null(history.Claim.Approve(Editor, history.Claim.Version, Now));
        Assert.Equal("over 700,000 soldiers", Published(history).Appearances[0].Anchor.Quote);
    }

    [Fact]
    public void Words_that_stand_unchanged_in_a_newer_revision_stay_approved()
    {
        var history = Approved();
        history.Revise("A new first line.\n" + First);
        Assert.Equal(Stage.Approved, history.Claim.Stage);
        Assert.Equal(history.Ids[1], Published(history).Appearances[0].RevisionId);
    }

    [Fact]
    public void Other_words_that_ask_nobody_are_approved_anew_all_the_same()
    {
        const string before = "Russia lost over 600,000 soldiers in the war, officials of the ministry in the capital said.\nNobody knows more.";
        var history = Approved(before, "Russia lost over 600,000 soldiers in the war, officials of the ministry in the capital said");
        history.Revise(before.Replace("officials of the ministry", "officers of the ministry", StringComparison.Ordinal));
        Assert.Equal(AnchorState.Moved, history.Place.State);
        Assert.Equal(Stage.InReview, history.Claim.Stage);
    }

    [Theory]
    [InlineData("author", true)]
    [InlineData("reviewer", true)]
    [InlineData("editor who changed the evidence", true)]
    [InlineData("editor", false)]
    public void Only_the_answer_of_an_editor_who_is_no_author_leaves_a_submission_standing(string who, bool voids)
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.AddEvidence(Editor, Source, Now);
        claim.Propose(Author, Draft, 0, Now);
        claim.Submit(Author, claim.Version, Now);
        history.Revise(s_second);
        var actor = who switch { "author" => Author, "reviewer" => Other, "editor" => Admin, _ => Editor };
        Assert.Null(Confirm(history, actor));
        Assert.Equal(voids ? Stage.Drafted : Stage.InReview, claim.Stage);
        Assert.Null(claim.CurrentVerdict!.ApprovedBy);
    }

    [Fact]
    public void An_answer_that_changes_what_would_be_quoted_takes_an_approval_back()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        Assert.Null(Confirm(history));
        Approve(history.Claim);
        Assert.Null(history.Claim.GonePlace(Admin, history.Seen, Now));
        Assert.Equal("over 600,000 soldiers", history.Place.Quoted.Anchor.Quote);
        Assert.Equal(Stage.InReview, history.Claim.Stage);
    }

    [Fact]
    public void An_answer_about_another_wording_than_the_one_that_stands_is_refused()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        var seen = history.Seen;
        Assert.Null(history.Claim.EditDetails(Author, Details with { Wording = "Russia lost nobody" }, 1, Now));
        Assert.Equal(Refusal.Changed().Message, history.Claim.ConfirmPlace(Other, seen, history.Text, Now)!.Message[..Refusal.Changed().Message.Length]);
    }

    [Fact]
    public void A_place_that_is_gone_is_published_as_it_last_stood()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.AddEvidence(Author, Source, Now);
        claim.Propose(Author, Draft, 0, Now);
        history.Revise(s_second);
        Assert.Null(claim.GonePlace(Other, history.Seen, Now));
        claim.Submit(Author, claim.Version, Now);
        claim.Approve(Editor, claim.Version, Now);

        var frozen = Assert.Single(claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Check!.Content.Appearances);
        Assert.Equal((history.Ids[0], "over 600,000 soldiers"), (frozen.RevisionId, frozen.Anchor.Quote));
    }

    [Fact]
    public void Marking_the_words_anew_is_an_edit_and_an_editors_other_answers_are_none()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        var claim = history.Claim;
        claim.Propose(Author, Draft, 0, Now);
        claim.Submit(Author, claim.Version, Now);
        history.Revise(s_second);

        Assert.Null(Confirm(history, Editor));
        Assert.Null(claim.GonePlace(Editor, history.Seen, Now));
        Assert.Equal(Stage.InReview, claim.Stage);
        Assert.Null(claim.Reselect(Other, history.Seen, history.PlaceOf("700,000 soldiers"), Now));
        Assert.Equal((Stage.Drafted, AnchorState.Exact, AnchorAnswer.Reselected), (claim.Stage, history.Place.State, history.Place.Answer));
    }

    [Fact]
    public void Of_two_answers_to_the_same_question_the_second_is_stale()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        var seen = history.Seen;
        Assert.Null(Confirm(history));
        Assert.Equal(RefusalKind.Stale, history.Claim.GonePlace(Author, seen, Now)!.Kind);
        Assert.Equal(AnchorAnswer.SameClaim, history.Place.Answer);
    }

    [Fact]
    public void What_was_called_gone_can_be_called_the_same_claim_after_all()
    {
        var history = new RevisionsForTests(First, "over 600,000 soldiers");
        history.Revise(s_second);
        Assert.Null(history.Claim.GonePlace(Other, history.Seen, Now));
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
        Assert.Equal(RefusalKind.NotNow, history.Claim.GonePlace(Other, history.Seen, Now)!.Kind);
    }

    private static RevisionsForTests Approved(string text = First, string words = "over 600,000 soldiers")
    {
        var history = new RevisionsForTests(text, words);
        Approve(history.Claim);
        return history;
    }

    private static void Approve(Claim claim)
    {
        claim.AddEvidence(Author, Source, Now);
        Assert.Null(claim.Propose(Author, Draft, 0, Now));
        Assert.Null(claim.Submit(Author, claim.Version, Now));
        Assert.Null(claim.Approve(Editor, claim.Version, Now));
    }

    private static CheckContent Published(RevisionsForTests history) =>
        history.Claim.Publish(Editor, history.Claim.Version, ChangeKind.First, null, Now) is { Check: { } check } ? check.Content : throw new InvalidOperationException();

    private static Refusal? Confirm(RevisionsForTests history, Actor? actor = null) =>
        history.Claim.ConfirmPlace(actor ?? Other, history.Seen, history.Text, Now);
}
