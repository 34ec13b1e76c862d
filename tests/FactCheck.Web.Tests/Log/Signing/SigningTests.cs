using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SigningTests
{
    [Fact]
    public async Task A_log_that_grew_is_signed_and_one_that_did_not_is_left_alone()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var publisher = newsroom.Get<LogPublisher>();
        var before = newsroom.Head(LogKind.Editorial);
        Assert.False(await publisher.PublishAsync(LogKind.Editorial));
        Assert.Same(before, newsroom.Head(LogKind.Editorial));

        await newsroom.RaiseAsync();
        Assert.True(await publisher.PublishAsync(LogKind.Editorial));

        var after = newsroom.Head(LogKind.Editorial);
        Assert.Equal(before.Checkpoint.Size + 1, after.Checkpoint.Size);
        Assert.True(after.Note.IsSignedBy([newsroom.Get<LogKeys>().Of(LogKind.Editorial)[0].Key]));
        Assert.Equal(after.Note.ToString(), newsroom.Get<HeadFile>().Read(LogKind.Editorial)!.ToString());
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        Assert.Equal(after.Note.ToString(), await db.LogCheckpoints.Where(row => row.Log == LogKind.Editorial).OrderByDescending(row => row.Size).Select(row => row.Note).FirstAsync());
        var leaves = await db.LogEntries.Where(row => row.Log == LogKind.Editorial).OrderBy(row => row.Sequence).Select(row => row.LeafHash).ToListAsync();
        var tree = new CompactRange();
        leaves.ForEach(leaf => tree.Append(TreeHash.From(leaf)));
        Assert.Equal(tree.Root, after.Checkpoint.Root);
    }

    [Fact]
    public async Task The_first_entry_names_the_keys()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync(withArticle: false);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var payload = await db.LogPayloads.SingleAsync(row => row.Log == LogKind.Editorial && row.Sequence == 0);
        Assert.Equal("key", payload.Kind);
        Assert.All(Enum.GetValues<LogKind>(), log => Assert.Contains(newsroom.Get<LogKeys>().Of(log)[0].Key.ToString(), payload.Payload!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restart_signs_nothing_new_and_records_no_key_twice()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var before = newsroom.Head(LogKind.Editorial);
        await newsroom.RestartAsync();
        Assert.Equal(before.Note.ToString(), newsroom.Head(LogKind.Editorial).Note.ToString());
        Assert.Null(newsroom.Get<SignedLogs>().Alarm);
    }

    [Theory]
    [InlineData("UPDATE LogEntry SET Leaf = replace(Leaf, 'claim.add', 'claim.edit') WHERE Log = 0 AND Leaf LIKE '%claim.add%'")]
    [InlineData("UPDATE LogEntry SET LeafHash = zeroblob(32) WHERE Log = 0 AND Leaf LIKE '%claim.add%'")]
    [InlineData("DELETE FROM LogPayload WHERE Log = 0 AND Kind = 'claim.add'", "DELETE FROM LogEntry WHERE Log = 0 AND Leaf LIKE '%claim.add%'")]
    [InlineData("UPDATE LogTile SET Hashes = zeroblob(length(Hashes)) WHERE Log = 0")]
    [InlineData("DELETE FROM LogTile WHERE Log = 0")]
    [InlineData("UPDATE LogHead SET Size = 0 WHERE Log = 0")]
    public async Task A_change_behind_the_apps_back_stops_signing_and_publishing_but_not_editing(params string[] attack)
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var id = await newsroom.ApprovedAsync();
        await Attack.OnAsync(newsroom.DatabasePath, attack);
        var signed = newsroom.Head(LogKind.Editorial);

        Assert.False(await newsroom.Get<LogPublisher>().PublishAsync(LogKind.Editorial));

        Assert.NotNull(newsroom.Get<SignedLogs>().Alarm);
        Assert.Same(signed, newsroom.Head(LogKind.Editorial));
        var publish = await newsroom.Get<VerdictDesk>().PublishAsync(newsroom.Edgar, new(id, (await newsroom.ClaimAsync(id)).Version, ChangeKind.First, null));
        Assert.Contains("Publishing waits", publish.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_signing_is_stopped_editing_goes_on()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        newsroom.Get<SignedLogs>().Of(LogKind.Security).Alarm = "Something is wrong.";
        var id = await newsroom.RaiseAsync();
        Assert.Equal("24 hours", (await newsroom.ClaimAsync(id)).Wording);
    }

    [Fact]
    public async Task A_head_that_was_stored_but_not_yet_written_to_its_file_is_taken_up_at_the_next_start()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var older = newsroom.Head(LogKind.Editorial);
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishAsync(LogKind.Editorial);
        var newer = newsroom.Head(LogKind.Editorial);
        newsroom.Get<HeadFile>().Write(LogKind.Editorial, older.Note);

        await newsroom.RestartAsync();

        Assert.Null(newsroom.Get<SignedLogs>().Alarm);
        Assert.Equal(newer.Note.ToString(), newsroom.Get<HeadFile>().Read(LogKind.Editorial)!.ToString());
    }

    [Fact]
    public async Task Tiles_that_were_stored_before_the_app_ended_are_no_mismatch()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var older = newsroom.Head(LogKind.Editorial);
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishAsync(LogKind.Editorial);
        await Attack.OnAsync(newsroom.DatabasePath, $"DELETE FROM LogCheckpoint WHERE Log = 0 AND Size > {older.Checkpoint.Size}");
        newsroom.Get<HeadFile>().Write(LogKind.Editorial, older.Note);

        await newsroom.RestartAsync();

        Assert.Null(newsroom.Get<SignedLogs>().Alarm);
        Assert.Equal(older.Checkpoint.Size + 1, newsroom.Head(LogKind.Editorial).Checkpoint.Size);
    }

    [Fact]
    public async Task Keys_that_others_can_read_keep_the_newsroom_from_starting()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such file modes.");
            return;
        }

        await using var newsroom = await SignedNewsroom.OpenAsync();
        var key = Path.Combine(newsroom.Folder, "log-keys", "editorial.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var refusal = await Assert.ThrowsAsync<StartException>(newsroom.RestartAsync);
        Assert.Contains("chmod 600", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_key_is_replaced_both_sign_and_the_log_names_both()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var old = newsroom.Get<LogKeys>().Of(LogKind.Editorial)[0].Key;
        var desk = newsroom.Get<RecordDesk>();

        Assert.False((await desk.AddKeyAsync(newsroom.Edith, LogKind.Editorial)).IsDone);
        Assert.True((await desk.AddKeyAsync(newsroom.Ada, LogKind.Editorial)).IsDone);
        Assert.False((await desk.AddKeyAsync(newsroom.Ada, LogKind.Editorial)).IsDone);

        var both = newsroom.Head(LogKind.Editorial).Note;
        var fresh = newsroom.Get<LogKeys>().Of(LogKind.Editorial)[0].Key;
        Assert.NotEqual(old, fresh);
        Assert.True(both.IsSignedBy([old]) && both.IsSignedBy([fresh]));
        Assert.True((await desk.RetireKeyAsync(newsroom.Ada, LogKind.Editorial)).IsDone);
        var after = newsroom.Head(LogKind.Editorial).Note;
        Assert.True(!after.IsSignedBy([old]) && after.IsSignedBy([fresh]));
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var entries = await db.LogPayloads.Where(row => row.Kind == "key").OrderBy(row => row.Sequence).Select(row => row.Payload!).ToListAsync();
        Assert.Equal(3, entries.Count);
        Assert.Contains("retiring", entries[1], StringComparison.Ordinal);
    }
}
