using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class DataRulesTests
{
    private static readonly (string Pragma, string Value)[] s_settings =
    [
        ("foreign_keys", "1"), ("recursive_triggers", "1"), ("synchronous", "2"), ("wal_autocheckpoint", "0"), ("trusted_schema", "0"),
        ("cell_size_check", "1"), ("journal_mode", "wal"), ("secure_delete", "1"),
    ];

    [Fact]
    public async Task Every_connection_has_the_settings_however_often_it_was_pooled()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        for (var turn = 0; turn < 5; turn++)
        {
            await using var reading = await newsroom.Factory.CreateDbContextAsync();
            await SettingsHoldAsync(reading);
            await using var writing = await newsroom.Factory.BeginAsync();
            await SettingsHoldAsync(writing);
        }
    }

    /// <summary>Before 3.51.3 a database could be corrupted when two connections wrote and checkpointed at once (https://sqlite.org/wal.html).</summary>
    [Fact]
    public async Task SQLite_is_new_enough()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var version = new Version(await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync());
        Assert.True(version >= new Version(3, 51, 3), version.ToString());
    }

    [Fact]
    public async Task A_checkpoint_empties_the_write_ahead_log()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.Factory.SignInAsync(newsroom.Iryna.PersonId);
        var log = new FileInfo(newsroom.DatabasePath + "-wal");
        Assert.True(log.Length > 0);
        using var keeper = new WalKeeper(newsroom.Get<WriterGate>(), newsroom.Get<DataFolder>(), newsroom.Get<StorageWatch>(), newsroom.Clock);
        await keeper.CheckpointAsync(TestContext.Current.CancellationToken);
        log.Refresh();
        Assert.Equal(0, log.Length);
    }

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_is_gone()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var folder = newsroom.Get<DataFolder>();
        using (new ProcessLock(folder))
        {
            Assert.Contains("Another FactCheck", Assert.Throws<StartException>(() => new ProcessLock(folder)).Message, StringComparison.Ordinal);
        }

        new ProcessLock(folder).Dispose();
    }

    [Fact]
    public async Task A_change_saved_without_an_entry_throws()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        (await db.Users.FirstAsync()).Role = Role.Admin;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_change_that_forgot_to_raise_its_version_throws()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.Factory.BeginAsync();
        var article = await db.Articles.SingleAsync();
        db.Entry(article).Property(row => row.Title).CurrentValue = "Another title";
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => db.CommitAsync(newsroom.Ada, EntryKind.ArticleEdited, Subject.Of(article)));
        Assert.Contains("did not raise its version", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_begun_twice_on_one_context_throws_and_does_not_wait_for_itself()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.Factory.BeginAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.BeginAsync());
    }

    [Fact]
    public async Task Somebody_whose_sign_in_ended_is_refused_and_nothing_is_written()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var outcome = await newsroom.Get<ClaimDesk>().WithdrawAsync(newsroom.Iryna with { SignInId = Guid.CreateVersion7() }, new(id, 1, null));
        Assert.Equal(RefusalKind.SignInEnded, outcome.Refusal!.Kind);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        Assert.Equal(0, await db.LogPayloads.CountAsync(row => row.Kind == EntryKind.Refused.Name || row.Kind == EntryKind.ClaimWithdrawn.Name));
    }

    private static async Task SettingsHoldAsync(NewsroomDb db)
    {
        await db.Database.OpenConnectionAsync();
        foreach (var (pragma, value) in s_settings)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction is { } current ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current) : null;
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, (await command.ExecuteScalarAsync())?.ToString());
        }
    }
}
