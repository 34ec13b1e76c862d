using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RedactionDeskTests
{
    private static readonly RedactionRequest s_request = new("24 hours", RedactionGround.CourtOrder, "A court ordered it.");

    [Fact]
    public async Task The_one_who_asked_cannot_approve_and_a_second_person_can()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<RedactionDesk>();
        var id = Canary.Done(await desk.AskAsync(newsroom.Edith, s_request)).Id!.Value;
        Assert.Equal(RefusalKind.NotAllowed, (await desk.ApproveAsync(newsroom.Edith, id)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.ApproveAsync(newsroom.Iryna, id)).Refusal!.Kind);
        Assert.Contains("24 hours", await TextAsync(newsroom), StringComparison.Ordinal);
        Canary.Done(await desk.ApproveAsync(newsroom.Edgar, id));
        Assert.Contains("within “████████” if elected", await TextAsync(newsroom), StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotNow, (await desk.ApproveAsync(newsroom.Ada, id)).Refusal!.Kind);
    }

    [Fact]
    public async Task A_request_never_writes_its_words_into_the_log_and_forgets_them_when_it_ends()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<RedactionDesk>();
        var (one, other) = (Canary.Done(await desk.AskAsync(newsroom.Edith, s_request)).Id!.Value, Canary.Done(await desk.AskAsync(newsroom.Edgar, s_request)).Id!.Value);
        Canary.Done(await desk.WithdrawAsync(newsroom.Edith, one));
        Canary.Done(await desk.DeclineAsync(newsroom.Edith, other));
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        Assert.All(await db.Redactions.ToListAsync(), redaction => Assert.Null(redaction.Words));
        var entries = await db.LogPayloads.Where(row => row.Kind.StartsWith("redact")).ToListAsync();
        Assert.Equal(4, entries.Count);
        Assert.All(entries, entry => Assert.DoesNotContain("24 hours", entry.Payload!, StringComparison.Ordinal));
        Assert.Null(new DatabaseVerifier(newsroom.DatabasePath).Verify().First);
    }

    [Fact]
    public async Task Words_that_stand_nowhere_or_in_somebodys_address_are_refused()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<RedactionDesk>();
        Assert.Contains("stand nowhere", (await desk.AskAsync(newsroom.Edith, s_request with { Words = "25 hours" })).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("e-mail address of Ada", (await desk.AskAsync(newsroom.Edith, s_request with { Words = "Ada@example" })).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_goes_on_after_a_redaction_and_all_of_it_verifies()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var claim = await newsroom.RaiseAsync();
        await RemoveAsync(newsroom, s_request);
        var details = (await newsroom.ClaimAsync(claim)).Details;
        Assert.Equal("████████", details.Wording);
        Canary.Done(await newsroom.Get<ClaimDesk>().EditAsync(newsroom.Iryna, new(claim, details with { Wording = "Within a day" }, (await newsroom.ClaimAsync(claim)).DetailsNumber)));
        await RemoveAsync(newsroom, s_request with { Words = "Within a day" });
        var result = new DatabaseVerifier(newsroom.DatabasePath).Verify();
        Assert.Null(result.First);
        Assert.Equal(0, result.UncheckedRows);
    }

    [Fact]
    public async Task A_form_that_was_open_with_the_words_cannot_put_them_back()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var seen = await newsroom.ClaimAsync(id);
        await RemoveAsync(newsroom, s_request);
        var outcome = await newsroom.Get<ClaimDesk>().EditAsync(newsroom.Iryna, new(id, seen.Details, seen.DetailsNumber));
        Assert.Equal(RefusalKind.Stale, outcome.Refusal!.Kind);
    }

    [Fact]
    public async Task A_redaction_that_another_one_erases_hands_on_what_it_had_erased()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        await RemoveAsync(newsroom, s_request with { Reason = "Mr Smith asked for it." });
        await RemoveAsync(newsroom, new("Mr Smith", RedactionGround.PersonalData, "The reason named somebody."));
        var result = new DatabaseVerifier(newsroom.DatabasePath).Verify();
        Assert.Null(result.First);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        Assert.Equal("████████ asked for it.", (await db.Redactions.OrderBy(row => row.AskedAt).ThenBy(row => row.Id).FirstAsync()).Reason);
    }

    [Fact]
    public async Task An_open_board_shows_the_blacked_out_text()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var claim = await newsroom.RaiseAsync();
        var boards = newsroom.Get<Boards>();
        var before = (await boards.GetAsync(newsroom.Article.Id))!;
        await RemoveAsync(newsroom, s_request);
        var after = (await boards.GetAsync(newsroom.Article.Id))!;
        Assert.Contains("24 hours", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("24 hours", after.Text, StringComparison.Ordinal);
        Assert.Equal("████████", after.Claims[claim].Wording);
        Assert.True(after.Claims[claim].Version > before.Claims[claim].Version);
    }

    [Fact]
    public async Task What_a_crash_left_after_the_commit_is_done_later()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await RemoveAsync(newsroom, s_request);
        var journal = Path.Combine(newsroom.Folder, RedactionJournal.FileName);
        var record = (await RedactionJournal.ReadAsync(journal)).Single();
        File.Delete(journal);
        newsroom.Get<RedactionJournal>().Prepare(record);
        newsroom.Get<RedactionJournal>().Prepare(record with { Id = Guid.CreateVersion7() });
        Assert.True(await newsroom.Get<RedactionJournal>().FinishAsync());
        Assert.Equal(record.Id, (await RedactionJournal.ReadAsync(journal)).Single().Id);
        Assert.Empty(Directory.EnumerateFiles(newsroom.Folder, "*.pending"));
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_holds_no_later_erasure_up_and_is_written_anew()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await RemoveAsync(newsroom, s_request);
        var journal = Path.Combine(newsroom.Folder, RedactionJournal.FileName);
        var whole = await File.ReadAllTextAsync(journal);
        var record = (await RedactionJournal.ReadAsync(journal)).Single();
        foreach (var length in new[] { 1, whole.Length / 2, whole.Length - 2, whole.Length - 1 })
        {
            await File.WriteAllTextAsync(journal, whole[..length]);
            newsroom.Get<RedactionJournal>().Prepare(record);
            Assert.True(await newsroom.Get<RedactionJournal>().FinishAsync());
            Assert.Equal(whole.TrimEnd(), (await File.ReadAllTextAsync(journal)).TrimEnd());
        }
    }

    [Fact]
    public async Task A_captured_text_cannot_be_changed_while_no_redaction_is_carried_out()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await RemoveAsync(newsroom, s_request);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlAsync($"UPDATE Revision SET Text = 'x'"));
        Assert.False(await db.Redactions.AnyAsync(row => row.State == RedactionState.Approved));
    }

    [Theory]
    [InlineData("UPDATE Claim SET Wording = 'Another'", "changed without an entry")]
    [InlineData("UPDATE LogPayload SET Salt = NULL, Payload = NULL WHERE Log = 1 AND Sequence = 2", "no redaction names it")]
    public async Task After_a_redaction_tampering_is_still_found(string sql, string words)
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        await RemoveAsync(newsroom, s_request);
        await Attack.OnAsync(newsroom.DatabasePath, sql);
        Assert.Contains(words, new DatabaseVerifier(newsroom.DatabasePath).Verify().First?.ToString() ?? "nothing", StringComparison.Ordinal);
    }

    private static async Task RemoveAsync(TestNewsroom newsroom, RedactionRequest request)
    {
        var desk = newsroom.Get<RedactionDesk>();
        Canary.Done(await desk.ApproveAsync(newsroom.Edgar, Canary.Done(await desk.AskAsync(newsroom.Edith, request)).Id!.Value));
    }

    private static async Task<string> TextAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        return (await db.Revisions.AsNoTracking().SingleAsync()).Text;
    }
}
