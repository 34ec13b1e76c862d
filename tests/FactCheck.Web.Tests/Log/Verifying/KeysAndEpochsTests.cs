using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class KeysAndEpochsTests
{
    [Fact]
    public async Task A_replaced_key_is_good_and_after_that_the_old_one_is_not()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var old = newsroom.Get<LogKeys>().Of(LogKind.Editorial)[0];
        await newsroom.Get<RecordDesk>().AddKeyAsync(newsroom.Ada, LogKind.Editorial);
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishBothAsync();
        await newsroom.Get<RecordDesk>().RetireKeyAsync(newsroom.Ada, LogKind.Editorial);
        Assert.Null(new DatabaseVerifier(newsroom.DatabasePath).Verify().First);

        var head = newsroom.Head(LogKind.Editorial);
        var forged = SignedNote.Sign(head.Note.Text, [old], default);
        await Attack.OnAsync(newsroom.DatabasePath, $"UPDATE LogCheckpoint SET Note = '{forged}' WHERE Log = 0 AND Size = {head.Checkpoint.Size}");
        Assert.Contains("is signed by no key that the log records", $"{new DatabaseVerifier(newsroom.DatabasePath).Verify().First}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_epoch_after_a_restore_is_good_is_told_and_cannot_hide_what_was_signed()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        var backup = Path.Combine(newsroom.Folder, "backup");
        await SignedFolder.CopyAsync(newsroom, backup);
        var kept = new KeptHeads(Path.Combine(newsroom.Folder, "kept"));
        Keep(kept, newsroom);
        await newsroom.RaiseAsync();
        await newsroom.Get<LogPublisher>().PublishBothAsync();
        var lost = new KeptHeads(Path.Combine(newsroom.Folder, "lost"));
        Keep(lost, newsroom);
        var old = newsroom.Head(LogKind.Editorial);

        await RestoreAsync(newsroom, backup);
        await newsroom.RestartAsync();
        Assert.Contains("older than what was signed", $"{new DatabaseVerifier(newsroom.DatabasePath).Verify().First}", StringComparison.Ordinal);
        var asked = await newsroom.Get<RecordDesk>().AskEpochAsync(newsroom.Edith, "The disk failed.");
        await newsroom.Get<RecordDesk>().OpenEpochAsync(newsroom.Edgar, asked.Id!.Value);

        Assert.All(new[] { kept, lost }, each => Assert.Null(new DatabaseVerifier(newsroom.DatabasePath, kept: each).Verify().First));
        Assert.Contains("The disk failed.", Assert.Single(new DatabaseVerifier(newsroom.DatabasePath).Verify().Remarks), StringComparison.Ordinal);

        var longer = new Checkpoint(old.Checkpoint.Origin, old.Checkpoint.Size + 1, old.Checkpoint.Root);
        lost.Keep(new(newsroom.DatabasePath, LogKind.Editorial, NoteSigner.Create("x", NoteKeyType.Log).Key, old.Note with { Text = longer.Text() }, longer));
        Assert.Contains("the checkpoint kept from last time has", $"{new DatabaseVerifier(newsroom.DatabasePath, kept: lost).Verify().First}", StringComparison.Ordinal);
    }

    private static void Keep(KeptHeads kept, TestNewsroom newsroom)
    {
        foreach (var log in new DatabaseVerifier(newsroom.DatabasePath).Verify().Logs)
        {
            kept.Keep(Kept.Of(newsroom.DatabasePath, log.Log, log.Newest!));
        }
    }

    private static async Task RestoreAsync(TestNewsroom newsroom, string backup)
    {
        SqliteConnection.ClearAllPools();
        await using (var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await Attack.RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        File.Copy(Path.Combine(backup, DataFolder.DatabaseName), newsroom.DatabasePath, overwrite: true);
    }
}
