using Xunit;

namespace FactCheck.Domain.Tests;

public class RedactionTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly Actor s_edith = new(Guid.CreateVersion7(), Role.Editor);
    private static readonly Actor s_ada = new(Guid.CreateVersion7(), Role.Admin);
    private static readonly Actor s_iryna = new(Guid.CreateVersion7(), Role.Reviewer);

    [Fact]
    public void A_reviewer_can_neither_ask_nor_decide()
    {
        Assert.Equal(RefusalKind.NotAllowed, Redaction.Ask(s_iryna, Request(), s_now).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, Asked().Approve(s_iryna, s_now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, Asked().Decline(s_iryna, s_now)!.Kind);
    }

    [Fact]
    public void The_one_who_asked_never_decides()
    {
        var redaction = Redaction.Ask(s_ada, Request(), s_now).Redaction!;
        Assert.Equal(RefusalKind.NotAllowed, redaction.Approve(s_ada, s_now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, redaction.Decline(s_ada, s_now)!.Kind);
        Assert.Equal(RedactionState.Asked, redaction.State);
    }

    [Fact]
    public void Only_the_one_who_asked_takes_it_back() =>
        Assert.Equal(RefusalKind.NotAllowed, Asked().Withdraw(s_ada, s_now)!.Kind);

    [Fact]
    public void However_it_ends_the_words_are_forgotten()
    {
        var (withdrawn, declined, done) = (Asked(), Asked(), Asked());
        Assert.Null(withdrawn.Withdraw(s_edith, s_now));
        Assert.Null(declined.Decline(s_ada, s_now));
        Assert.Null(done.Approve(s_ada, s_now));
        Assert.NotNull(done.Words);
        done.CarriedOut(new([1], [], [], [], []));
        Assert.All(new[] { withdrawn, declined, done }, each => Assert.Null(each.Words));
        Assert.Equal([RedactionState.Withdrawn, RedactionState.Declined, RedactionState.Done], new[] { withdrawn, declined, done }.Select(each => each.State));
    }

    [Fact]
    public void A_request_that_ended_ends_once()
    {
        var redaction = Asked();
        Assert.Null(redaction.Decline(s_ada, s_now));
        Assert.Equal(RefusalKind.NotNow, redaction.Approve(s_ada, s_now)!.Kind);
        Assert.Throws<InvalidOperationException>(() => redaction.CarriedOut(new([], [], [], [], [])));
    }

    [Theory]
    [InlineData("abc", "A reason.", null, "Words")]
    [InlineData("👩‍👩‍👧‍👦👍🏽é", "A reason.", null, "Words")]
    [InlineData("  ", "A reason.", null, "Words")]
    [InlineData("████ again", "A reason.", null, "Words")]
    [InlineData("Anna Bo", "", null, "Reason")]
    [InlineData("Anna Bo", "About anna bo.", null, "Reason")]
    [InlineData("Anna Bo", "A reason.", "../etc", "File")]
    public void What_is_missing_or_says_the_words_again_is_refused(string words, string reason, string? file, string field) =>
        Assert.Equal(field, Redaction.Ask(s_edith, new(words, RedactionGround.CourtOrder, reason, file), s_now).Refusal!.Problems.Single().Field);

    [Fact]
    public void A_ground_outside_the_list_is_refused() =>
        Assert.Equal("Ground", Redaction.Ask(s_edith, Request() with { Ground = (RedactionGround)9 }, s_now).Refusal!.Problems.Single().Field);

    private static RedactionRequest Request() => new(" Anna Bo ", RedactionGround.PersonalData, "A private person asked for it.");

    private static Redaction Asked() => Redaction.Ask(s_edith, Request(), s_now).Redaction!;
}
