using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RevisionDeskTests
{
    private static readonly string s_second = TestNewsroom.Text.Replace("600,000", "700,000", StringComparison.Ordinal);

    [Fact]
    public async Task A_revision_and_all_that_it_carries_over_is_one_entry()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (doubtful, unchanged) = (await newsroom.RaiseAsync("over 600,000 soldiers"), await newsroom.RaiseAsync("24 hours"));
        var first = newsroom.Revision.Id;
        var outcome = await newsroom.ReviseAsync(s_second);

        var (place, other) = ((await newsroom.ClaimAsync(doubtful)).Appearances[0], (await newsroom.ClaimAsync(unchanged)).Appearances[0]);
        Assert.Equal((AnchorState.NeedsReview, "over 700,000 soldiers"), (place.State, place.Quote));
        Assert.Equal((AnchorState.Exact, first), (other.State, Assert.Single(other.Past).RevisionId));
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var entry = await db.LogPayloads.SingleAsync(row => row.Log == LogKind.Editorial && row.Sequence == outcome.Sequence);
        var note = CanonicalJson.Read(entry.Payload!)!["note"]!;
        Assert.Equal((1, 2, 1, 1), ((int)note["from"]!, (int)note["to"]!, (int)note["places"]!["Exact"]!, (int)note["places"]!["NeedsReview"]!));
        Assert.Equal(2, (await newsroom.ClaimAsync(doubtful)).Version);
        Assert.Equal(1, (await newsroom.ClaimAsync(unchanged)).Version);
    }

    [Fact]
    public async Task A_withdrawn_claim_is_right_when_it_is_put_back()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync("over 600,000 soldiers");
        await newsroom.Get<ClaimDesk>().WithdrawAsync(newsroom.Iryna, id, null);
        await newsroom.ReviseAsync(s_second);
        Assert.Empty(await newsroom.Get<ReviewQuery>().ReadAsync());

        await newsroom.Get<ClaimDesk>().RestoreAsync(newsroom.Iryna, id);
        Assert.Equal("over 700,000 soldiers", Assert.Single(await newsroom.Get<ReviewQuery>().ReadAsync()).Words.After);
    }

    [Fact]
    public async Task Only_an_editor_fetches_and_who_tries_stands_in_the_security_log()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (page, refusal) = await newsroom.Get<RevisionDesk>().FetchAsync(newsroom.Iryna, newsroom.Article.Id);
        Assert.Null(page);
        Assert.Equal(RefusalKind.NotAllowed, refusal!.Kind);
        Assert.Equal(1, await RefusalsAsync(newsroom));
        newsroom.Clock.Advance(RepeatedEntries.Window);
        var forged = await newsroom.Get<RevisionDesk>().ReviseAsync(
            newsroom.Iryna, new(newsroom.Article.Id, CaptureOf(s_second), newsroom.Revision.Id, Guid.CreateVersion7()));
        Assert.Equal(RefusalKind.NotAllowed, forged.Refusal!.Kind);
        Assert.Equal(2, await RefusalsAsync(newsroom));
    }

    [Fact]
    public async Task Words_of_an_older_revision_cannot_be_marked_any_more()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var old = new SelectedPlace(newsroom.Article.Id, newsroom.Revision.Id, 0, 10);
        await newsroom.ReviseAsync(s_second);
        Assert.Equal(RefusalKind.Stale, (await newsroom.Get<ClaimDesk>().AddAppearanceAsync(newsroom.Iryna, id, old)).Refusal!.Kind);
        var raised = await newsroom.Get<ClaimDesk>().RaiseAsync(newsroom.Iryna, new(new("A claim", null, true, null, null), old));
        Assert.Equal(RefusalKind.Stale, raised.Refusal!.Kind);
    }

    [Fact]
    public async Task An_answer_stands_in_the_log_with_old_and_new_words_score_and_reasons()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync("over 600,000 soldiers");
        await newsroom.ReviseAsync(s_second);
        var place = (await newsroom.ClaimAsync(id)).Appearances[0];
        var outcome = await newsroom.Get<PlaceDesk>().ConfirmAsync(newsroom.Oleksandr, new(id, place.Id, place.Version));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);

        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var payload = (await db.LogPayloads.SingleAsync(row => row.Log == LogKind.Editorial && row.Sequence == outcome.Sequence)).Payload!;
        var note = CanonicalJson.Read(payload)!["note"]!;
        Assert.Equal(("over 600,000 soldiers", "over 700,000 soldiers", "MeaningChanged"), ((string)note["from"]!, (string)note["to"]!, (string)note["reasons"]![0]!));
        Assert.InRange((int)note["score"]!, 1, 999);
        Assert.Empty(await newsroom.Get<ReviewQuery>().ReadAsync());
        var again = await newsroom.Get<PlaceDesk>().GoneAsync(newsroom.Iryna, new(id, place.Id, place.Version));
        Assert.Equal(RefusalKind.Stale, again.Refusal!.Kind);
    }

    [Fact]
    public async Task The_history_of_a_claim_tells_what_a_revision_did_to_it()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (doubtful, other) = (await newsroom.RaiseAsync("over 600,000 soldiers"), await newsroom.RaiseAsync("24 hours"));
        await newsroom.ReviseAsync(s_second);
        var query = new LogQuery(newsroom.Factory, newsroom.Get<PeopleNames>());

        var told = (await query.PageAsync(new(Claim: doubtful))).Entries[0];
        Assert.EndsWith("its words need review", told.Words, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(told.Changes).Fields, field => field is { Before: "over 600,000 soldiers", After: "over 700,000 soldiers" });
        Assert.EndsWith("its words stand unchanged", (await query.PageAsync(new(Claim: other))).Entries[0].Words, StringComparison.Ordinal);
        var whole = (await query.PageAsync(new(Article: newsroom.Article.Id))).Entries[0];
        Assert.Contains(whole.Changes, thing => thing.Thing == "Places of claims" && thing.Fields.Count == 2);
    }

    private static async Task<int> RefusalsAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        return await db.LogPayloads.CountAsync(row => row.Kind == EntryKind.Refused.Name);
    }

    private static Capture CaptureOf(string text) => new(text, "pasted", TextBlocks.FromPlainText(text));
}
