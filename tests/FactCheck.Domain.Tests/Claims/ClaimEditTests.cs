using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public sealed class ClaimEditTests
{
    public static TheoryData<string> Edits => new("words", "place", "evidence added", "evidence edited", "evidence ordered", "evidence withdrawn", "quantities", "evidence quantities", "verdict");

    [Theory]
    [MemberData(nameof(Edits))]
    public void Any_edit_voids_an_approval(string edit)
    {
        var claim = At(Stage.Approved);
        var version = claim.Version;
        Assert.Null(Do(claim, edit));
        Assert.Equal(Stage.Drafted, claim.Stage);
        Assert.Null(claim.CurrentVerdict!.ApprovedBy);
        Assert.Null(claim.Verdicts[0].SubmittedBy);
        Assert.Equal(version + 1, claim.Version);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Any_edit_voids_a_submission(string edit)
    {
        var claim = At(Stage.InReview);
        Assert.Null(Do(claim, edit));
        Assert.Equal(Stage.Drafted, claim.Stage);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Whoever_edits_does_not_approve_until_somebody_else_has_and_it_is_published(string edit)
    {
        var claim = At(Stage.InReview);
        var editor = new Actor(Other.Id, Role.Admin);
        Assert.Null(Do(claim, edit));
        claim.AddEvidence(Author, Source, Now);
        Assert.Null(claim.Submit(Author, claim.Version, Now));
        Assert.Equal(RefusalKind.NotAllowed, claim.Approve(editor, claim.Version, Now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, claim.RequestChanges(editor, claim.Version, "Why.", Now)!.Kind);
        Assert.Null(claim.Approve(Editor, claim.Version, Now));
        Assert.Null(claim.Publish(editor, claim.Version, ChangeKind.First, null, Now).Refusal);
        Assert.Equal(edit == "verdict", claim.IsBy(editor.Id));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void After_any_edit_another_thing_stands_there_than_was_covered_except_for_quantities_which_are_not_published(string edit)
    {
        var claim = At(Stage.Approved);
        claim.AddEvidence(Author, Source, Now);
        var cover = ApprovalCover.Of(claim)!;
        Assert.True(cover.Covers(claim));
        Assert.Null(edit == "evidence ordered" ? claim.OrderEvidence(Other, [.. claim.StandingEvidence.Reverse().Select(each => each.Id)], claim.Version) : Do(claim, edit));
        Assert.Equal(edit == "quantities", cover.Covers(claim));
    }

    [Fact]
    public void What_was_changed_past_every_rule_is_not_published()
    {
        var claim = At(Stage.Approved);
        typeof(Audited).GetMethod("Raise", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.Invoke(claim.Evidence[0], []);
        var refusal = claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Refusal!;
        Assert.StartsWith("What stands here is not what was approved.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mark off")]
    [InlineData("mark back")]
    [InlineData("order")]
    [InlineData("withdraw evidence")]
    [InlineData("restore evidence")]
    [InlineData("withdraw")]
    [InlineData("restore")]
    [InlineData("submit")]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("publish")]
    [InlineData("retract")]
    [InlineData("place")]
    public void Whatever_is_done_to_what_was_seen_is_refused_when_something_changed_since(string act)
    {
        var claim = At(Stage.Approved);
        var (seen, piece, place) = (claim.Version - 1, claim.Evidence[0].Id, claim.Appearances[0].Id);
        var refusal = act switch
        {
            "mark off" => claim.RemoveAppearance(Author, place, seen, Now),
            "mark back" => claim.RestoreAppearance(Author, place, seen),
            "order" => claim.OrderEvidence(Author, [piece], seen),
            "withdraw evidence" => claim.WithdrawEvidence(Author, piece, seen, Now),
            "restore evidence" => claim.RestoreEvidence(Author, piece, seen),
            "withdraw" => claim.Withdraw(null, seen),
            "restore" => claim.Restore(seen),
            "submit" => claim.Submit(Author, seen, Now),
            "approve" => claim.Approve(Admin, seen, Now),
            "return" => claim.RequestChanges(Admin, seen, "Why.", Now),
            "publish" => claim.Publish(Editor, seen, ChangeKind.First, null, Now).Refusal,
            "retract" => claim.Retract(Editor, seen, null!, "Why.", Now).Refusal,
            _ => claim.AddAppearance(Author, PlaceOf("conflict"), claim.DetailsNumber - 1, Now).Refusal,
        };
        Assert.Equal(RefusalKind.Stale, refusal!.Kind);
        Assert.StartsWith("This changed since you opened it. Look at it again, then decide.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Stage.Approved, claim.Stage);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_withdrawn_claim_is_not_edited(string edit)
    {
        var claim = At(Stage.Withdrawn);
        Assert.Equal(RefusalKind.NotNow, Do(claim, edit)!.Kind);
        Assert.Equal(Stage.Withdrawn, claim.Stage);
    }

    [Fact]
    public void Stale_words_are_refused()
    {
        var claim = Raised();
        Assert.Null(claim.EditDetails(Other, Details with { Wording = "One" }, 1, Now));
        Assert.Equal(RefusalKind.Stale, claim.EditDetails(Other, Details with { Wording = "Two" }, 1, Now)!.Kind);
        Assert.Equal("One", claim.Wording);
    }

    [Theory]
    [InlineData("", null, false)]
    [InlineData("\u200b ", null, false)]
    [InlineData("Wording", "Donald Trump", true)]
    public void Faulty_words_are_refused(string wording, string? claimant, bool unknown) => Assert.Equal(
        RefusalKind.Invalid, Claim.Raise(Author, new(wording, claimant, unknown, null, null), PlaceOf("24 hours"), Now).Refusal!.Kind);

    [Fact]
    public void A_claim_was_not_said_in_the_future() => Assert.Equal("SaidOn", Assert.Single(Claim.Raise(
        Author, Details with { SaidOn = new(2026, 3, 6) }, PlaceOf("24 hours"), Now).Refusal!.Problems).Field);

    [Fact]
    public void The_last_place_stays_and_the_same_words_are_marked_once()
    {
        var claim = Raised();
        Assert.Equal(RefusalKind.NotNow, claim.RemoveAppearance(Author, claim.Appearances[0].Id, claim.Version, Now)!.Kind);
        var place = PlaceOf("conflict");
        var added = claim.AddAppearance(Author, place, claim.DetailsNumber, Now).Added!;
        Assert.Equal(RefusalKind.NotNow, claim.AddAppearance(Author, place, claim.DetailsNumber, Now).Refusal!.Kind);
        Assert.Null(claim.RemoveAppearance(Other, added.Id, claim.Version, Now));
        Assert.Equal(RefusalKind.NotNow, claim.RemoveAppearance(Other, added.Id, claim.Version, Now)!.Kind);
        Assert.Null(claim.RestoreAppearance(Author, added.Id, claim.Version));
        Assert.Equal(RefusalKind.NotNow, claim.RestoreAppearance(Author, added.Id, claim.Version)!.Kind);
    }

    [Fact]
    public void Evidence_is_edited_on_top_of_what_was_seen_and_ordered_whole()
    {
        var claim = At(Stage.Open);
        claim.AddEvidence(Author, Source, Now);
        claim.AddEvidence(Author, Source, Now);
        var ids = claim.StandingEvidence.Select(each => each.Id).ToList();
        Assert.Equal(RefusalKind.Stale, claim.EditEvidence(Other, ids[0], Source, 9)!.Kind);
        Assert.Equal(RefusalKind.Stale, claim.OrderEvidence(Author, [ids[0], ids[0]], claim.Version)!.Kind);
        Assert.Equal(RefusalKind.Stale, claim.OrderEvidence(Author, [ids[0]], claim.Version)!.Kind);
        List<Guid> turned = [.. ids.AsEnumerable().Reverse()];
        Assert.Null(claim.OrderEvidence(Author, turned, claim.Version));
        Assert.Equal(turned, claim.StandingEvidence.Select(each => each.Id));
        Assert.Null(claim.WithdrawEvidence(Author, ids[0], claim.Version, Now));
        Assert.Equal(RefusalKind.NotNow, claim.EditEvidence(Other, ids[0], Source, 1)!.Kind);
        Assert.Null(claim.RestoreEvidence(Author, ids[0], claim.Version));
        Assert.Equal(RefusalKind.NotNow, claim.RestoreEvidence(Author, ids[0], claim.Version)!.Kind);
    }

    [Fact]
    public void A_withdrawn_claim_is_restored_to_its_draft_and_a_published_one_is_retracted_first()
    {
        var claim = At(Stage.Approved);
        Assert.Null(claim.Withdraw(null, claim.Version));
        Assert.Null(claim.Restore(claim.Version));
        Assert.Equal(Stage.Drafted, claim.Stage);
        Assert.Equal(RefusalKind.NotNow, claim.Restore(claim.Version)!.Kind);
        claim = At(Stage.Published);
        Assert.Equal(RefusalKind.NotNow, claim.Withdraw(null, claim.Version)!.Kind);
    }

    private static Refusal? Do(Claim claim, string edit)
    {
        var piece = claim.Evidence[0];
        return edit switch
        {
            "words" => claim.EditDetails(Other, Details with { Wording = "Other words" }, claim.DetailsNumber, Now),
            "place" => claim.AddAppearance(Other, PlaceOf("conflict"), claim.DetailsNumber, Now).Refusal,
            "evidence added" => claim.AddEvidence(Other, Source, Now).Refusal,
            "evidence edited" => claim.EditEvidence(Other, piece.Id, Source with { Title = "Another" }, piece.Version),
            "evidence ordered" => claim.OrderEvidence(Other, [piece.Id], claim.Version),
            "evidence withdrawn" => claim.WithdrawEvidence(Other, piece.Id, claim.Version, Now),
            "quantities" => claim.CorrectQuantities(Other, [], claim.Version),
            "evidence quantities" => claim.CorrectQuantities(Other, piece.Id, [], piece.Version),
            _ => claim.Propose(Other, Draft, claim.VerdictNumber, Now),
        };
    }
}
