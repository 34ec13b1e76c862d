using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SuggestionDeskTests : IAsyncLifetime
{
    private static readonly ClaimDetails s_details = new("Crime rose by 4.2 percent", null, true, null, null);

    private TestNewsroom _newsroom = null!;
    private SuggestedArticle _article = null!;

    private SuggestionDesk Desk => _newsroom.Get<SuggestionDesk>();

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        _article = await SuggestedArticle.InAsync(_newsroom);
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task An_accepted_suggestion_is_a_claim_and_one_entry_that_says_whose_idea_it_was()
    {
        Assert.Equal([SuggestedArticle.First, SuggestedArticle.Second], await _article.SuggestedAsync());
        var place = await _article.PlaceAsync(SuggestedArticle.First);
        var outcome = await Desk.AcceptAsync(_newsroom.Edith, new(place, s_details));
        var claim = await _newsroom.ClaimAsync(outcome.Id!.Value);
        Assert.Equal((SuggestedArticle.First, Stage.Open, 0), (claim.Appearances[0].Quote, claim.Stage, claim.VerdictNumber));

        var entry = await EntryAsync(outcome);
        Assert.Equal((EntryKind.SuggestionAccepted.Name, claim.Id, _article.Id), (entry.Kind, entry.ClaimId, entry.ArticleId));
        var note = JsonNode.Parse(entry.Payload!)!["note"]!;
        Assert.Equal("machine", note["suggestedBy"]!.ToString());
        Assert.Contains("Quantity", note["reasons"]!.AsArray().Select(reason => reason!.ToString()));
        Assert.InRange((int)note["score"]!, Suggesting.LeastScore, 1000);
        Assert.DoesNotContain("rating", entry.Payload, StringComparison.Ordinal);

        var row = await RowAsync();
        Assert.Equal((SuggestionState.Accepted, claim.Id, (int)note["score"]!), (row.State, row.ClaimId, row.Score));
        Assert.Equal([SuggestedArticle.Second], await _article.SuggestedAsync());
    }

    [Fact]
    public async Task A_dismissed_suggestion_goes_and_comes_back_when_that_is_taken_back()
    {
        var place = await _article.PlaceAsync(SuggestedArticle.First);
        var dismissed = await Desk.DismissAsync(_newsroom.Edith, place);
        Assert.Equal(EntryKind.SuggestionDismissed.Name, (await EntryAsync(dismissed)).Kind);
        Assert.Equal([SuggestedArticle.Second], await _article.SuggestedAsync());
        Assert.True((await Desk.ReopenAsync(_newsroom.Edgar, place)).IsDone);
        Assert.Equal([SuggestedArticle.First, SuggestedArticle.Second], await _article.SuggestedAsync());
        Assert.Equal((SuggestionState.Reopened, 2), (await RowAsync() is var row ? row.State : default, row.Version));
    }

    [Fact]
    public async Task A_reviewer_may_not_decide_and_trying_stands_in_the_security_log()
    {
        var place = await _article.PlaceAsync(SuggestedArticle.First);
        Assert.Equal(RefusalKind.NotAllowed, (await Desk.AcceptAsync(_newsroom.Iryna, new(place, s_details))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await Desk.DismissAsync(_newsroom.Iryna, place)).Refusal!.Kind);
        await using var db = await _newsroom.Factory.CreateDbContextAsync();
        Assert.Equal(2, await db.LogPayloads.CountAsync(entry => entry.Kind == EntryKind.Refused.Name));
        Assert.Equal(0, await db.Suggestions.CountAsync() + await db.Claims.CountAsync());
    }

    [Fact]
    public async Task Of_two_editors_who_accept_at_once_exactly_one_raises_a_claim()
    {
        var place = await _article.PlaceAsync(SuggestedArticle.First);
        var both = await Task.WhenAll(Desk.AcceptAsync(_newsroom.Edith, new(place, s_details)), Desk.AcceptAsync(_newsroom.Edgar, new(place, s_details)));
        Assert.Single(both, outcome => outcome.IsDone);
        await using var db = await _newsroom.Factory.CreateDbContextAsync();
        Assert.Equal((1, 1), (await db.Claims.CountAsync(), await db.Suggestions.CountAsync()));
    }

    [Fact]
    public async Task A_command_that_is_sent_twice_raises_one_claim()
    {
        var command = new AcceptSuggestion(await _article.PlaceAsync(SuggestedArticle.First), s_details, Guid.CreateVersion7());
        var first = await Desk.AcceptAsync(_newsroom.Edith, command);
        Assert.Equal(first.Id, (await Desk.AcceptAsync(_newsroom.Edith, command)).Id);
    }

    [Fact]
    public async Task Words_that_are_no_sentence_and_wordings_that_are_missing_are_refused()
    {
        var part = await _article.PlaceAsync("4.2 percent");
        Assert.Equal(RefusalKind.NotNow, (await Desk.DismissAsync(_newsroom.Edith, part)).Refusal!.Kind);
        var place = await _article.PlaceAsync(SuggestedArticle.First);
        Assert.Equal("Wording", (await Desk.AcceptAsync(_newsroom.Edith, new(place, s_details with { Wording = " " }))).Refusal!.Problems[0].Field);
        Assert.Equal(RefusalKind.Stale, (await Desk.DismissAsync(_newsroom.Edith, place with { RevisionId = Guid.CreateVersion7() })).Refusal!.Kind);
    }

    [Fact]
    public async Task What_a_standing_claim_covers_is_not_suggested_until_it_is_withdrawn()
    {
        var raised = await _newsroom.Get<ClaimDesk>().RaiseAsync(_newsroom.Iryna, new(s_details, await _article.PlaceAsync("4.2 percent")));
        Assert.Equal([SuggestedArticle.Second], await _article.SuggestedAsync());
        await _newsroom.Get<ClaimDesk>().WithdrawAsync(_newsroom.Iryna, new(raised.Id!.Value, 1, "Raised twice."));
        Assert.Equal([SuggestedArticle.First, SuggestedArticle.Second], await _article.SuggestedAsync());
    }

    [Fact]
    public async Task Choices_move_the_scores_of_sentences_with_the_same_reasons()
    {
        var before = await ScoreAsync();
        await Desk.DismissAsync(_newsroom.Edith, await _article.PlaceAsync(SuggestedArticle.First));
        var after = await ScoreAsync();
        Assert.True(after < before, $"{after} after {before}");
    }

    [Fact]
    public async Task Everybody_who_has_the_article_open_hears_of_a_dismissal_and_suggestions_are_made_once_a_board()
    {
        var (boards, suggester) = (_newsroom.Get<Boards>(), _newsroom.Get<Suggester>());
        var before = await _article.BoardAsync();
        Assert.Same(await suggester.ForAsync(before), await suggester.ForAsync(before));
        var heard = new TaskCompletionSource<ArticleBoard>();
        using (boards.Subscribe(_article.Id, board => heard.TrySetResult(board)))
        {
            await Desk.DismissAsync(_newsroom.Edith, await _article.PlaceAsync(SuggestedArticle.First));
            var board = await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(1, (await suggester.ForAsync(board)).Count);
            Assert.Same(before.Blocks[0], board.Blocks[0]);
            Assert.Equal(2, (await suggester.ForAsync(before)).Count);
        }
    }

    private async Task<int> ScoreAsync() =>
        (await _newsroom.Get<Suggester>().ForAsync(await _article.BoardAsync())).ByBlock.Values.SelectMany(block => block)
            .Single(each => each.Words == SuggestedArticle.Second).Sentence.Score;

    private async Task<LogPayload> EntryAsync(Outcome outcome)
    {
        await using var db = await _newsroom.Factory.CreateDbContextAsync();
        return await db.LogPayloads.AsNoTracking().SingleAsync(entry => entry.Log == LogKind.Editorial && entry.Sequence == outcome.Sequence);
    }

    private async Task<Suggestion> RowAsync()
    {
        await using var db = await _newsroom.Factory.CreateDbContextAsync();
        return await db.Suggestions.AsNoTracking().SingleAsync();
    }
}
