using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public sealed class FourEyesTests
{
    private static readonly Stage[] s_stages = Enum.GetValues<Stage>();

    public static TheoryData<Stage> Stages => new(s_stages);

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_step_is_taken_only_from_the_stage_before_it(Stage stage)
    {
        Assert.Equal(stage is Stage.Drafted or Stage.ChangesRequested, Done(stage, claim => claim.Submit(Author, claim.Version, Now)));
        Assert.Equal(stage == Stage.InReview, Done(stage, claim => claim.Approve(Editor, claim.Version, Now)));
        Assert.Equal(stage == Stage.InReview, Done(stage, claim => claim.RequestChanges(Editor, claim.Version, "Why.", Now)));
        Assert.Equal(stage == Stage.Approved, Done(stage, claim => claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Refusal));
        Assert.Equal(stage == Stage.Withdrawn, Done(stage, claim => claim.Restore(claim.Version)));
    }

    [Fact]
    public void A_reviewer_decides_nothing()
    {
        Assert.Equal(RefusalKind.NotAllowed, At(Stage.InReview).Approve(Other, 0, Now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, At(Stage.InReview).RequestChanges(Other, 0, "Why.", Now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, At(Stage.Approved).Publish(Other, 0, ChangeKind.First, null, Now).Refusal!.Kind);
    }

    [Fact]
    public void Nobody_who_wrote_any_version_approves_or_returns_the_last_one_admins_included()
    {
        var claim = Raised();
        claim.Propose(Admin, Draft, 0, Now);
        claim.Propose(Editor, Draft, 1, Now);
        claim.Propose(Author, Draft, 2, Now);
        claim.Submit(Author, claim.Version, Now);
        Assert.Equal([Admin.Id, Editor.Id, Author.Id], claim.CurrentVerdict!.Authors);
        foreach (var author in new[] { Admin, Editor })
        {
            Assert.Equal(RefusalKind.NotAllowed, claim.Approve(author, claim.Version, Now)!.Kind);
            Assert.Equal(RefusalKind.NotAllowed, claim.RequestChanges(author, claim.Version, "Why.", Now)!.Kind);
        }

        Assert.Null(claim.Approve(new(Guid.CreateVersion7(), Role.Editor), claim.Version, Now));
    }

    [Fact]
    public void Only_an_author_submits()
    {
        var claim = At(Stage.Drafted);
        Assert.Equal(RefusalKind.NotAllowed, claim.Submit(Other, claim.Version, Now)!.Kind);
    }

    [Fact]
    public void What_was_seen_must_still_stand()
    {
        Assert.Equal(RefusalKind.Stale, At(Stage.Drafted).Propose(Author, Draft, 0, Now)!.Kind);
        Assert.Equal(RefusalKind.Stale, At(Stage.Drafted).Submit(Author, 1, Now)!.Kind);
        Assert.Equal(RefusalKind.Stale, At(Stage.InReview).Approve(Editor, 1, Now)!.Kind);
        Assert.Equal(RefusalKind.Stale, At(Stage.Approved).Publish(Editor, 1, ChangeKind.First, null, Now).Refusal!.Kind);
    }

    [Fact]
    public void A_verdict_without_words_is_not_submitted_not_even_with_words_that_nobody_sees()
    {
        var claim = Raised();
        claim.Propose(Author, new(Rating.False, "\u200b", " "), 0, Now);
        Assert.Equal(["Summary", "Justification"], claim.Submit(Author, claim.Version, Now)!.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void What_is_missing_for_publication_is_listed_with_its_fields()
    {
        var claim = Raised(Details with { Claimant = null });
        Assert.Equal(["Evidence", "Claimant", "Rating"], PublishGate.Missing(claim).Select(problem => problem.Field));
        Assert.Empty(PublishGate.Missing(At(Stage.Approved)));
    }

    [Fact]
    public void A_later_publication_says_what_changed()
    {
        var claim = At(Stage.Published);
        claim.Propose(Author, Draft, 1, Now);
        claim.Submit(Author, claim.Version, Now);
        claim.Approve(Editor, claim.Version, Now);
        Assert.NotNull(claim.Publish(Editor, claim.Version, ChangeKind.First, "Why.", Now).Refusal);
        Assert.NotNull(claim.Publish(Editor, claim.Version, ChangeKind.Retraction, "Why.", Now).Refusal);
        Assert.NotNull(claim.Publish(Editor, claim.Version, ChangeKind.Correction, " ", Now).Refusal);
        Assert.Equal(2, claim.Publish(Editor, claim.Version, ChangeKind.Correction, "The date.", Now).Check!.Number);
    }

    [Fact]
    public void A_retraction_needs_an_editor_and_a_reason_and_keeps_what_was_published()
    {
        var claim = At(Stage.Published);
        var content = PublishedContent();
        Assert.Equal(RefusalKind.NotAllowed, claim.Retract(Other, claim.Version, content, "Why.", Now).Refusal!.Kind);
        Assert.Equal(RefusalKind.Invalid, claim.Retract(Editor, claim.Version, content, " ", Now).Refusal!.Kind);
        var check = claim.Retract(Editor, claim.Version, content, "Wrong person.", Now).Check!;
        Assert.Equal((ChangeKind.Retraction, 2, content), (check.Kind, check.Number, check.Content));
        Assert.Equal((Stage.Drafted, true), (claim.Stage, claim.Retracted));
        Assert.Equal(RefusalKind.NotNow, claim.Retract(Editor, claim.Version, content, "Again.", Now).Refusal!.Kind);
    }

    private static CheckContent PublishedContent()
    {
        var claim = At(Stage.Approved);
        return claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now).Check!.Content;
    }

    private static bool Done(Stage stage, Func<Claim, Refusal?> act) => act(At(stage)) is null;
}
