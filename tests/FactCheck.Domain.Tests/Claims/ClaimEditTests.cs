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
        Assert.Null(claim.EditDetails(Details with { Wording = "One" }, 1, Now));
        Assert.Equal(RefusalKind.Stale, claim.EditDetails(Details with { Wording = "Two" }, 1, Now)!.Kind);
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
        Assert.Equal(RefusalKind.NotNow, claim.RemoveAppearance(Author, claim.Appearances[0].Id, Now)!.Kind);
        var place = PlaceOf("conflict");
        var added = claim.AddAppearance(Author, place, Now).Added!;
        Assert.Equal(RefusalKind.NotNow, claim.AddAppearance(Author, place, Now).Refusal!.Kind);
        Assert.Null(claim.RemoveAppearance(Other, added.Id, Now));
        Assert.Equal(RefusalKind.NotNow, claim.RemoveAppearance(Other, added.Id, Now)!.Kind);
        Assert.Null(claim.RestoreAppearance(added.Id));
        Assert.Equal(RefusalKind.NotNow, claim.RestoreAppearance(added.Id)!.Kind);
    }

    [Fact]
    public void Evidence_is_edited_on_top_of_what_was_seen_and_ordered_whole()
    {
        var claim = At(Stage.Open);
        claim.AddEvidence(Author, Source, Now);
        claim.AddEvidence(Author, Source, Now);
        var ids = claim.StandingEvidence.Select(each => each.Id).ToList();
        Assert.Equal(RefusalKind.Stale, claim.EditEvidence(ids[0], Source, 9)!.Kind);
        Assert.Equal(RefusalKind.Stale, claim.OrderEvidence([ids[0], ids[0]])!.Kind);
        Assert.Equal(RefusalKind.Stale, claim.OrderEvidence([ids[0]])!.Kind);
        List<Guid> turned = [.. ids.AsEnumerable().Reverse()];
        Assert.Null(claim.OrderEvidence(turned));
        Assert.Equal(turned, claim.StandingEvidence.Select(each => each.Id));
        Assert.Null(claim.WithdrawEvidence(Author, ids[0], Now));
        Assert.Equal(RefusalKind.NotNow, claim.EditEvidence(ids[0], Source, 1)!.Kind);
        Assert.Null(claim.RestoreEvidence(ids[0]));
        Assert.Equal(RefusalKind.NotNow, claim.RestoreEvidence(ids[0])!.Kind);
    }

    [Fact]
    public void A_withdrawn_claim_is_restored_to_its_draft_and_a_published_one_is_retracted_first()
    {
        var claim = At(Stage.Approved);
        Assert.Null(claim.Withdraw(null));
        Assert.Null(claim.Restore());
        Assert.Equal(Stage.Drafted, claim.Stage);
        Assert.Equal(RefusalKind.NotNow, claim.Restore()!.Kind);
        Assert.Equal(RefusalKind.NotNow, At(Stage.Published).Withdraw(null)!.Kind);
    }

    private static Refusal? Do(Claim claim, string edit)
    {
        var piece = claim.Evidence[0];
        return edit switch
        {
            "words" => claim.EditDetails(Details with { Wording = "Other words" }, claim.DetailsNumber, Now),
            "place" => claim.AddAppearance(Other, PlaceOf("conflict"), Now).Refusal,
            "evidence added" => claim.AddEvidence(Other, Source, Now).Refusal,
            "evidence edited" => claim.EditEvidence(piece.Id, Source with { Title = "Another" }, piece.Version),
            "evidence ordered" => claim.OrderEvidence([piece.Id]),
            "evidence withdrawn" => claim.WithdrawEvidence(Other, piece.Id, Now),
            "quantities" => claim.CorrectQuantities([], claim.Version),
            "evidence quantities" => claim.CorrectQuantities(piece.Id, [], piece.Version),
            _ => claim.Propose(Other, Draft, claim.VerdictNumber, Now),
        };
    }
}
