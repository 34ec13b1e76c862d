using Xunit;

namespace FactCheck.Domain.Tests;

public class SuggestionTests
{
    private static readonly DateTimeOffset s_now = ClaimForTests.Now;
    private static readonly Revision s_revision = Article.BringIn(
        ClaimForTests.Author, new("Title", null, null, null, null, "en", false), new("Crime rose by 4 percent in 2021. It is bad.", "pasted", TextBlocks.FromPlainText("Crime rose by 4 percent in 2021. It is bad.")), s_now).Revision!;

    private static readonly SentenceWorth s_sentence = new(new(0, 32), 700, [WorthReason.Quantity, WorthReason.Date]);

    [Fact]
    public void A_decision_keeps_the_sentence_its_score_and_its_reasons()
    {
        var claim = Guid.CreateVersion7();
        var decided = Decide(null, ClaimForTests.Editor, SuggestionState.Accepted, claim).Decided!;
        Assert.Equal(("Crime rose by 4 percent in 2021.", 700, claim), (decided.Quote, decided.Score, decided.ClaimId));
        Assert.Equal(["Quantity", "Date"], decided.Reasons);
        Assert.Equal((ClaimForTests.Editor.Id, s_now, 1), (decided.DecidedBy, decided.DecidedAt, decided.Version));
    }

    [Theory]
    [InlineData(SuggestionState.Accepted)]
    [InlineData(SuggestionState.Dismissed)]
    [InlineData(SuggestionState.Reopened)]
    public void A_reviewer_decides_nothing(SuggestionState state) =>
        Assert.Equal(RefusalKind.NotAllowed, Decide(null, ClaimForTests.Author, state).Refusal!.Kind);

    [Theory]
    [InlineData(SuggestionState.Dismissed, SuggestionState.Dismissed)]
    [InlineData(SuggestionState.Dismissed, SuggestionState.Accepted)]
    [InlineData(SuggestionState.Accepted, SuggestionState.Dismissed)]
    [InlineData(SuggestionState.Accepted, SuggestionState.Accepted)]
    [InlineData(SuggestionState.Accepted, SuggestionState.Reopened)]
    public void Of_two_editors_who_decide_the_second_is_told(SuggestionState first, SuggestionState second)
    {
        var earlier = Decide(null, ClaimForTests.Editor, first).Decided;
        Assert.Equal(RefusalKind.NotNow, Decide(earlier, ClaimForTests.Admin, second).Refusal!.Kind);
        Assert.Equal((first, 1), (earlier!.State, earlier.Version));
    }

    [Fact]
    public void A_dismissal_is_taken_back_and_can_be_decided_again()
    {
        var row = Decide(null, ClaimForTests.Editor, SuggestionState.Dismissed).Decided!;
        Assert.Same(row, Decide(row, ClaimForTests.Admin, SuggestionState.Reopened).Decided);
        Assert.False(row.Stands);
        Assert.Same(row, Decide(row, ClaimForTests.Editor, SuggestionState.Accepted, Guid.CreateVersion7()).Decided);
        Assert.Equal((SuggestionState.Accepted, 3), (row.State, row.Version));
    }

    [Fact]
    public void Only_a_decision_that_stands_teaches()
    {
        Assert.True(Suggestion.ChoiceOf(SuggestionState.Accepted, ["Quantity"])!.Value.Accepted);
        Assert.Equal([WorthReason.Date], Suggestion.ChoiceOf(SuggestionState.Dismissed, ["Date", "NoSuchReason"])!.Value.Reasons);
        Assert.Null(Suggestion.ChoiceOf(SuggestionState.Reopened, ["Quantity"]));
        Assert.Null(Suggestion.ChoiceOf(SuggestionState.Accepted, ["█"]));
    }

    [Fact]
    public void The_best_fifth_is_picked_in_text_order_without_what_is_claimed_or_decided()
    {
        var text = string.Concat(Enumerable.Range(10, 15).Select(i => $"{i}."));
        var all = Enumerable.Range(0, 15).Select(i => new SentenceWorth(new(i * 3, (i * 3) + 3), i * 60, [])).ToList();
        Assert.Equal(["22.", "23.", "24."], Picked(all, []));
        Assert.Equal(["22.", "24."], Picked(all, [new(40, 41)]));
        Assert.Equal(["22.", "23."], Picked(all, [], "24."));
        Assert.Equal(["22.", "23.", "24."], Picked(all, [new(0, 3), new(35, 36)]));
        Assert.Empty(Picked([.. all.Select(each => each with { Score = Suggesting.LeastScore - 1 })], []));

        IEnumerable<string> Picked(IReadOnlyList<SentenceWorth> sentences, TextRange[] claimed, params string[] decided) =>
            Suggesting.Pick(text, sentences, claimed, decided.ToHashSet()).Select(each => text[each.Range.Start..each.Range.End]);
    }

    private static (Suggestion? Decided, Refusal? Refusal) Decide(Suggestion? earlier, Actor actor, SuggestionState state, Guid? claimId = null) =>
        Suggestion.Decide(earlier, actor, s_revision, s_sentence, state, claimId, s_now);
}
