using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("factcheck-backup-").FullName;

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    [Fact]
    public async Task A_newsroom_is_backed_up_while_it_writes_and_the_backup_is_good()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await newsroom.RaiseAsync();
            }
        });
        Assert.Equal(VerifyCommand.Good, (await BackUpAsync(newsroom.Folder, "--to", Out("backup"))).Code);
        await writing;
        Assert.Null(new DatabaseVerifier(Path.Combine(Out("backup"), DataFolder.DatabaseName)).Verify().First);
    }

    [Fact]
    public async Task Secrets_go_only_to_their_own_folder_and_signed_heads_nowhere()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, "keys", "ring.xml"), "a secret of the app");
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, "log-keys", "one.key"), "a secret of the log");
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, "log-heads", "editorial"), "a head that was signed");
        Assert.Equal(0, (await BackUpAsync(newsroom.Folder, "--to", Out("backup"), "--keys", Out("secrets"))).Code);
        Assert.Empty(Canary.FilesWith(Out("backup"), "a secret of", "that was signed"));
        Assert.Equal(2, Canary.FilesWith(Out("secrets"), "a secret of").Count);
        Assert.Empty(Canary.FilesWith(Out("secrets"), "that was signed"));
        Assert.Equal(0, (await RestoreAsync(Out("backup"), Out("data"), "--keys", Out("secrets"))).Code);
        Assert.Equal("a secret of the log", await File.ReadAllTextAsync(Path.Combine(Out("data"), "log-keys", "one.key")));
        Assert.True(OperatingSystem.IsWindows() || (UnixFileMode.UserRead | UnixFileMode.UserWrite) == File.GetUnixFileMode(Path.Combine(Out("data"), "log-keys", "one.key")));
    }

    [Fact]
    public async Task A_restore_keeps_the_folder_of_before_the_newest_heads_and_the_keys()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await BackUpAsync(newsroom.Folder, "--to", Out("backup"));
        Directory.CreateDirectory(Path.Combine(Out("data"), "log-heads"));
        await File.WriteAllTextAsync(Path.Combine(Out("data"), "log-heads", "editorial"), "the newest head");
        await File.WriteAllTextAsync(Path.Combine(Out("data"), "note.txt"), "as it was");
        var (code, said) = await RestoreAsync(Out("backup"), Out("data"));
        Assert.Equal(0, code);
        Assert.Equal("the newest head", await File.ReadAllTextAsync(Path.Combine(Out("data"), "log-heads", "editorial")));
        var aside = Assert.Single(Directory.EnumerateDirectories(_outside, "data.before-*"));
        Assert.Contains(aside, said, StringComparison.Ordinal);
        Assert.Equal("as it was", await File.ReadAllTextAsync(Path.Combine(aside, "note.txt")));
        await using var db = ReadingDb.Open(Path.Combine(Out("data"), DataFolder.DatabaseName));
        Assert.Equal("wal", (await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync())[0]);
    }

    [Fact]
    public async Task A_folder_that_a_running_app_has_is_not_restored_over()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await BackUpAsync(newsroom.Folder, "--to", Out("backup"));
        _ = newsroom.Get<ProcessLock>();
        var (code, said) = await RestoreAsync(Out("backup"), newsroom.Folder);
        Assert.Equal(VerifyCommand.CannotTell, code);
        Assert.Contains("Stop it first", said, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.GetDirectoryName(newsroom.Folder)!, $"{Path.GetFileName(newsroom.Folder)}.restoring*"));
    }

    [Fact]
    public async Task A_tampered_newsroom_gives_no_backup_and_a_tampered_backup_is_not_restored()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        await BackUpAsync(newsroom.Folder, "--to", Out("backup"));
        await Attack.OnAsync(Path.Combine(Out("backup"), DataFolder.DatabaseName), "UPDATE Claim SET Wording = 'Another'");
        var (code, said) = await RestoreAsync(Out("backup"), Out("data"));
        Assert.Equal(VerifyCommand.Tampered, code);
        Assert.Contains("factcheck.db was changed", said, StringComparison.Ordinal);
        Assert.Contains("wording", (await RestoreAsync(Out("backup"), Out("data"), "--without-manifest")).Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out("data")));
        SqliteConnection.ClearAllPools();
        await Attack.OnAsync(newsroom.DatabasePath, "UPDATE Claim SET Wording = 'Another'");
        Assert.Equal(VerifyCommand.Tampered, (await BackUpAsync(newsroom.Folder, "--to", Out("second"))).Code);
        Assert.False(File.Exists(Path.Combine(Out("second"), DataFolder.DatabaseName)));
    }

    [Fact]
    public async Task A_changed_evidence_file_is_found_and_a_good_one_is_copied()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        using var bytes = new MemoryStream("a,b\n1,2\n"u8.ToArray());
        var (file, _) = await newsroom.Get<StoredFiles>().KeepAsync(bytes, "table.csv");
        Assert.Equal(0, (await BackUpAsync(newsroom.Folder, "--to", Out("backup"))).Code);
        var kept = Path.Combine("files", file!.Sha256[..2], file.Sha256);
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync(Path.Combine(Out("backup"), kept)));
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, kept), "forged");
        Assert.Equal(VerifyCommand.Tampered, (await BackUpAsync(newsroom.Folder, "--to", Out("second"))).Code);
    }

    [Fact]
    public async Task A_link_into_the_data_folder_is_no_way_round_and_everything_that_is_made_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and rights are made as Linux has them.");
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.Get<SigningStart>().RunAsync();
        Directory.CreateSymbolicLink(Out("link"), newsroom.Folder);
        Assert.Contains("inside the data folder", (await BackUpAsync(newsroom.Folder, "--to", Path.Combine(Out("link"), "backup"))).Said, StringComparison.Ordinal);
        Assert.Contains("inside the data folder", (await BackUpAsync(Out("link"), "--to", Path.Combine(newsroom.Folder, "backup"))).Said, StringComparison.Ordinal);
        using var said = new StringWriter();
        Assert.Equal(2, await ExportCommand.RunAsync(["--data", newsroom.Folder, "--to", Path.Combine(Out("link"), "export")], said));
        Assert.False(Directory.Exists(Path.Combine(newsroom.Folder, "backup")) || Directory.Exists(Path.Combine(newsroom.Folder, "export")));
        Assert.Equal(0, await ExportCommand.RunAsync(["--data", newsroom.Folder, "--to", Out("export")], said));
        Assert.Equal(0, (await BackUpAsync(newsroom.Folder, "--to", Out("backup"), "--keys", Out("keys"))).Code);
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.All(new[] { Out("export"), Out("backup"), Out("keys") }.SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder)),
#pragma warning disable CA1416 // The tests of backups run where modes are.
            path => Assert.True((File.GetUnixFileMode(path) & Others) == UnixFileMode.None, path));
#pragma warning restore CA1416
    }

    [Theory]
    [InlineData()]
    [InlineData("--data", "x")]
    [InlineData("--data", "x", "--to")]
    [InlineData("--data", "x", "--to", "y", "--fast", "z")]
    public async Task Unknown_options_exit_2_and_say_how_to_call_it(params string[] options)
    {
        using var output = new StringWriter();
        Assert.Equal(VerifyCommand.CannotTell, await BackupCommand.RunAsync(options, output));
        Assert.Equal(VerifyCommand.CannotTell, await RestoreCommand.RunAsync(options, output));
        Assert.Contains("Usage: backup", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Usage: restore", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_goes_neither_into_the_data_folder_nor_over_another_backup_and_keys_not_into_it()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await BackUpAsync(newsroom.Folder, "--to", Out("backup"));
        Assert.Contains("inside the data folder", (await BackUpAsync(newsroom.Folder, "--to", Path.Combine(newsroom.Folder, "backup"))).Said, StringComparison.Ordinal);
        Assert.Contains("is not empty", (await BackUpAsync(newsroom.Folder, "--to", Out("backup"))).Said, StringComparison.Ordinal);
        Assert.Contains("Keys are kept apart", (await BackUpAsync(newsroom.Folder, "--to", Out("second"), "--keys", Path.Combine(Out("second"), "keys"))).Said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> BackUpAsync(string data, params string[] options)
    {
        using var output = new StringWriter();
        return (await BackupCommand.RunAsync(["--data", data, .. options], output), output.ToString());
    }

    private static async Task<(int Code, string Said)> RestoreAsync(string from, string data, params string[] options)
    {
        using var output = new StringWriter();
        return (await RestoreCommand.RunAsync(["--from", from, "--data", data, .. options], output), output.ToString());
    }

    private string Out(string name) => Path.Combine(_outside, name);
}
