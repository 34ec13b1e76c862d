using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class MutatedBackupTests(BackedUpNewsroom newsroom, ITestOutputHelper output) : IClassFixture<BackedUpNewsroom>
{
    private const string Journal = RedactionJournal.FileName;

    [Fact]
    public async Task A_backup_that_nobody_changed_is_restored_with_its_keys_and_names_the_key_that_signed_it()
    {
        var tried = await newsroom.RestoreAsync(NothingAsync, "--keys", "{keys}");

        Assert.True(tried.Code == VerifyCommand.Good, tried.Said);
        Assert.Contains("was signed with", tried.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("To be removed", tried.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_changed_backups_are_refused_in_words_and_nothing_else_is_touched()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and pipes are made as Linux has them.");
        var mutations = Mutations.Of(newsroom);
        Assert.True(mutations.Count >= 200, $"Only {mutations.Count} changes.");
        foreach (var (name, change) in mutations)
        {
            Refused(name, await newsroom.RestoreAsync(change, "--keys", "{keys}"));
        }

        output.WriteLine($"{mutations.Count} changed backups were refused.");
    }

    [Fact]
    public async Task Without_a_manifest_no_line_of_the_journal_reaches_beyond_the_data_folder()
    {
        foreach (var line in Mutations.JournalLines(newsroom))
        {
            var tried = await newsroom.RestoreAsync((backup, _) => File.WriteAllTextAsync(Path.Combine(backup, Journal), line + "\n"), "--without-manifest");
            Refused(line, tried);
            Assert.Contains("Line 1 is not what FactCheck writes", tried.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_backup_without_a_manifest_is_restored_only_when_that_is_said()
    {
        static Task Older(string backup, string keys)
        {
            File.Delete(Path.Combine(backup, BackupManifest.FileName));
            File.Delete(Path.Combine(backup, BackupManifest.NoteName));
            return Task.CompletedTask;
        }

        var refused = await newsroom.RestoreAsync(Older);
        Refused("without a manifest", refused);
        Assert.Contains("--without-manifest", refused.Said, StringComparison.Ordinal);
        var restored = await newsroom.RestoreAsync(Older, "--without-manifest");
        Assert.True(restored.Code == VerifyCommand.Good, restored.Said);
        Assert.Contains("as whoever kept it left them", restored.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_an_unsigned_list_would_remove_is_named_and_removed_only_when_that_is_said()
    {
        var line = $$"""{"id":"{{newsroom.Admin}}","facts":null,"deletedAt":"2026-03-04T10:00:00Z","editorial":[],"security":[],"files":[],"rows":[],"mails":[]}""";
        Task Change(string backup, string keys) => File.WriteAllTextAsync(Path.Combine(backup, Journal), line + "\n");

        var refused = await newsroom.RestoreAsync(Change, "--without-manifest");
        Refused("the admin", refused);
        Assert.Contains("To be removed again: the account of Ada (Ada@example.org, Admin)", refused.Said, StringComparison.Ordinal);
        var restored = await newsroom.RestoreAsync(Change, "--without-manifest", "--remove");
        Assert.True(restored.Code == VerifyCommand.Good, restored.Said);
        await using var db = ReadingDb.Open(Path.Combine(restored.Data, DataFolder.DatabaseName));
        Assert.NotNull((await db.Users.SingleAsync(person => person.Id == newsroom.Admin)).DeletedAt);
    }

    [Fact]
    public async Task A_last_line_that_was_cut_off_is_told_and_left_out()
    {
        var tried = await newsroom.RestoreAsync((backup, _) => File.AppendAllTextAsync(Path.Combine(backup, Journal), "{\"id\":\"0198c0de-"), "--without-manifest");

        Assert.True(tried.Code == VerifyCommand.Good, tried.Said);
        Assert.Contains("was cut off while it was written; it is left out", tried.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_keys_it_says_whom_that_concerns()
    {
        var tried = await newsroom.RestoreAsync(NothingAsync);

        Assert.True(tried.Code == VerifyCommand.Good, tried.Said);
        Assert.Contains($"1 person has an authenticator that cannot be read without them and must use a recovery code or be reset: {BackedUpNewsroom.Guarded}.", tried.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_than_the_one_that_was_named_is_refused()
    {
        var other = FactCheck.Domain.NoteSigner.Create("other.example/log/editorial", FactCheck.Domain.NoteKeyType.Log).Key.ToString();

        Refused("another key", await newsroom.RestoreAsync(NothingAsync, "--key", other));
        Refused("no key", await newsroom.RestoreAsync(NothingAsync, "--key", "nonsense"));
    }

    private static Task NothingAsync(string backup, string keys) => Task.CompletedTask;

    private static void Refused(string name, Tried tried)
    {
        Assert.True(tried.Code is VerifyCommand.Tampered or VerifyCommand.CannotTell, $"{name}: {tried.Code}, {tried.Said}");
        Assert.True(tried.LeftAlone, $"{name}: something was touched. {tried.Said}");
        Assert.True(tried.Said.Trim().Length > 20 && !tried.Said.Contains("Exception", StringComparison.Ordinal) && !tried.Said.Contains("   at ", StringComparison.Ordinal), $"{name}: {tried.Said}");
    }
}
