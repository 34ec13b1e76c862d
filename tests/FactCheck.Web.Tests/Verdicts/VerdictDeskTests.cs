using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class VerdictDeskTests
{
    private static readonly VerdictDraft s_draft = new(Rating.False, "He did not.", "See [E1].");

    [Fact]
    public async Task The_whole_path_ends_published_with_one_entry_a_step()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var before = await SizeAsync(newsroom);
        var id = await newsroom.RaiseAsync();
        var desk = newsroom.Get<VerdictDesk>();
        Assert.True((await desk.ProposeAsync(newsroom.Iryna, new(id, s_draft, 0))).IsDone);
        Assert.True((await desk.SubmitAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version))).IsDone);
        Assert.True((await desk.ApproveAsync(newsroom.Edith, new(id, (await newsroom.ClaimAsync(id)).Version))).IsDone);
        var publish = await desk.PublishAsync(newsroom.Edgar, new(id, (await newsroom.ClaimAsync(id)).Version, ChangeKind.First, null));
        Assert.Equal("Evidence", Assert.Single(publish.Refusal!.Problems).Field);
        Assert.Equal(before + 4, await SizeAsync(newsroom));
    }

    [Fact]
    public async Task Approving_own_work_is_refused_and_stands_in_the_security_log()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var desk = newsroom.Get<VerdictDesk>();
        await desk.ProposeAsync(newsroom.Ada, new(id, s_draft, 0));
        await desk.SubmitAsync(newsroom.Ada, new(id, (await newsroom.ClaimAsync(id)).Version));
        var outcome = await desk.ApproveAsync(newsroom.Ada, new(id, (await newsroom.ClaimAsync(id)).Version));
        Assert.Equal(RefusalKind.NotAllowed, outcome.Refusal!.Kind);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var last = await db.LogPayloads.OrderByDescending(row => row.Sequence).FirstAsync(row => row.Log == LogKind.Security);
        Assert.Equal(EntryKind.Refused.Name, last.Kind);
        Assert.Equal(Stage.InReview, (await newsroom.ClaimAsync(id)).Stage);
    }

    [Fact]
    public async Task Of_two_editors_who_approve_at_once_exactly_one_wins()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var desk = newsroom.Get<VerdictDesk>();
        await desk.ProposeAsync(newsroom.Iryna, new(id, s_draft, 0));
        await desk.SubmitAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version));
        var seen = (await newsroom.ClaimAsync(id)).Version;
        var outcomes = await Task.WhenAll(
            Task.Run(() => desk.ApproveAsync(newsroom.Edith, new(id, seen))), Task.Run(() => desk.ApproveAsync(newsroom.Edgar, new(id, seen))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Contains("Approved", outcomes.Single(outcome => !outcome.IsDone).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_sent_twice_is_done_once()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var command = new ProposeVerdict(id, s_draft, 0, Guid.CreateVersion7());
        var desk = newsroom.Get<VerdictDesk>();
        var first = await desk.ProposeAsync(newsroom.Iryna, command);
        var second = await desk.ProposeAsync(newsroom.Iryna, command);
        Assert.Equal(first.Sequence, second.Sequence);
        Assert.Equal(1, (await newsroom.ClaimAsync(id)).VerdictNumber);
    }

    private static async Task<long> SizeAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        return (await db.LogHeads.SingleAsync(row => row.Log == LogKind.Editorial)).Size;
    }
}
