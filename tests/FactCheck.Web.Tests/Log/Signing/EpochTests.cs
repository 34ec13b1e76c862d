using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EpochTests
{
    [Fact]
    public async Task A_restored_database_is_not_signed_until_two_people_open_a_new_epoch()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var copy = await CopyAsync(newsroom);
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishBothAsync();
        var old = newsroom.Head(LogKind.Editorial);

        await PutBackAsync(newsroom, copy);
        await newsroom.RestartAsync();

        var logs = newsroom.Get<SignedLogs>();
        Assert.Contains("older than what the public has seen", logs.Alarm, StringComparison.Ordinal);
        await newsroom.RaiseAsync();
        Assert.False(await newsroom.Get<LogPublisher>().PublishBothAsync());

        var desk = newsroom.Get<RecordDesk>();
        Assert.False((await desk.AskEpochAsync(newsroom.Iryna, "Restored.")).IsDone);
        Assert.Equal("Reason", (await desk.AskEpochAsync(newsroom.Edith, " ")).Refusal!.Problems[0].Field);
        var asked = await desk.AskEpochAsync(newsroom.Edith, "The disk failed; Tuesday's backup was restored.");
        Assert.False((await desk.OpenEpochAsync(newsroom.Edith, asked.Id!.Value)).IsDone);
        var opened = await desk.OpenEpochAsync(newsroom.Edgar, asked.Id.Value);

        Assert.True(opened.IsDone, opened.Refusal?.Message);
        Assert.Null(logs.Alarm);
        var head = newsroom.Head(LogKind.Editorial);
        Assert.Equal(old.Checkpoint.Origin + "/epoch-2", head.Checkpoint.Origin);
        Assert.EndsWith("/epoch-2", newsroom.Head(LogKind.Security).Checkpoint.Origin, StringComparison.Ordinal);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var entry = await db.LogPayloads.SingleAsync(row => row.Kind == "epoch");
        Assert.Contains(old.Checkpoint.Root.ToString(), entry.Payload!, StringComparison.Ordinal);
        Assert.Contains("Tuesday", entry.Payload!, StringComparison.Ordinal);
        Assert.True(await db.LogPayloads.AnyAsync(row => row.Log == LogKind.Security && row.Kind == "epoch.security"));
        await newsroom.RestartAsync();
        Assert.Null(logs.Alarm);
    }

    [Fact]
    public async Task A_new_epoch_that_was_cut_off_is_finished_by_the_next_start()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        newsroom.Get<SignedLogs>().Of(LogKind.Editorial).Alarm = "Something is wrong.";
        var asked = await newsroom.Get<RecordDesk>().AskEpochAsync(newsroom.Edith, "A disk failed.");
        await using (var db = await newsroom.Factory.BeginAsync())
        {
            var epoch = await db.Epochs.SingleAsync(each => each.Id == asked.Id);
            Assert.Null(epoch.Open(new(newsroom.Edgar, Role.Editor), newsroom.Clock.GetUtcNow()));
            await db.CommitAsync(newsroom.Edgar, EntryKind.EpochOpened, new Subject(SigningStart.Record));
        }

        newsroom.Get<HeadFile>().PutAside(LogKind.Editorial, 1);
        await newsroom.RestartAsync();

        Assert.Null(newsroom.Get<SignedLogs>().Alarm);
        Assert.All(Enum.GetValues<LogKind>(), log => Assert.EndsWith("/epoch-2", newsroom.Head(log).Checkpoint.Origin, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_an_epoch_is_opened_no_round_signs_in_between()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var publisher = newsroom.Get<LogPublisher>();
        await newsroom.RaiseAsync();
        Task<bool>? round = null;
        await publisher.WithoutSigningAsync(() =>
        {
            round = publisher.PublishAsync(LogKind.Editorial);
            Assert.False(round.IsCompleted);
            return Task.CompletedTask;
        });
        Assert.True(await round!);
    }

    [Fact]
    public async Task Without_an_alarm_there_is_nothing_to_open()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        Assert.Contains("no need", (await newsroom.Get<RecordDesk>().AskEpochAsync(newsroom.Edith, "Just so.")).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_may_take_it_back_and_then_it_cannot_be_opened()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        newsroom.Get<SignedLogs>().Of(LogKind.Editorial).Alarm = "Something is wrong.";
        var desk = newsroom.Get<RecordDesk>();
        var asked = await desk.AskEpochAsync(newsroom.Edith, "A disk failed.");
        Assert.Contains("already", (await desk.AskEpochAsync(newsroom.Edgar, "A disk failed.")).Refusal!.Message, StringComparison.Ordinal);
        Assert.True((await desk.DeclineEpochAsync(newsroom.Edith, asked.Id!.Value)).IsDone);
        Assert.False((await desk.OpenEpochAsync(newsroom.Edgar, asked.Id.Value)).IsDone);
    }

    [Fact]
    public async Task A_missing_head_file_stops_signing() => Assert.Contains("is missing", await AlarmAfterAsync(folder =>
        File.Delete(Path.Combine(folder, "log-heads", "editorial"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_power_cut_before_the_very_first_head_file_stops_nothing()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var head = newsroom.Head(LogKind.Editorial);
        File.Delete(Path.Combine(newsroom.Folder, "log-heads", "editorial"));
        await newsroom.RestartAsync();
        Assert.Null(newsroom.Get<SignedLogs>().Alarm);
        Assert.Equal(head.Note.ToString(), newsroom.Get<HeadFile>().Read(LogKind.Editorial)!.ToString());
    }

    [Fact]
    public async Task A_lost_key_stops_signing() => Assert.Contains("backup of the keys", await AlarmAfterAsync(folder =>
        File.Delete(Path.Combine(folder, "log-keys", "editorial.key"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_head_that_somebody_else_signed_stops_signing() => Assert.Contains("not signed with this newsroom's key", await AlarmAfterAsync(folder =>
    {
        var path = Path.Combine(folder, "log-heads", "editorial");
        var text = SignedNote.Read(File.ReadAllText(path)).Text;
        File.WriteAllText(path, SignedNote.Sign(text, [NoteSigner.Create(Checkpoint.Read(text).Origin, NoteKeyType.Log)], default).ToString());
    }), StringComparison.Ordinal);

    [Fact]
    public async Task A_spoilt_head_file_stops_signing() => Assert.Contains("cannot be read", await AlarmAfterAsync(folder =>
        File.WriteAllText(Path.Combine(folder, "log-heads", "editorial"), "?")), StringComparison.Ordinal);

    private static async Task<string> AlarmAfterAsync(Action<string> harm)
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishBothAsync();
        harm(newsroom.Folder);
        await newsroom.RestartAsync();
        return newsroom.Get<SignedLogs>().Alarm ?? "";
    }

    private static async Task<string> CopyAsync(TestNewsroom newsroom)
    {
        var copy = Path.Combine(newsroom.Folder, "files", "copy.db");
        await using var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await Attack.RunAsync(connection, $"VACUUM INTO '{copy}'");
        return copy;
    }

    private static async Task PutBackAsync(TestNewsroom newsroom, string copy)
    {
        SqliteConnection.ClearAllPools();
        await using (var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await Attack.RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        File.Copy(copy, newsroom.DatabasePath, overwrite: true);
    }
}
