using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class StartFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_wrong_and_an_unknown_setting_end_the_start_with_a_sentence_each()
    {
        var lines = await StartAsync("--urls", "http://127.0.0.1:0", "--FactCheck:Smtp:Host=mail.example", "--FactCheck:Smtp:Port=abc", "--FactCheck:Smtp:Usr=u");

        Assert.Equal(
            ["The setting FactCheck:Smtp:Port is “abc”; it must be a whole number from 1 to 65535.", "There is no setting FactCheck:Smtp:Usr. Did you mean FactCheck:Smtp:User?"], lines);
    }

    [Fact]
    public async Task A_data_folder_that_another_process_has_is_named()
    {
        using var held = new ProcessLock(new DataFolder(_folder));

        Assert.StartsWith($"Another FactCheck uses the data folder {_folder}.", Assert.Single(await StartAsync("--urls", "http://127.0.0.1:0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_another_program_has_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var line = Assert.Single(await StartAsync("--urls", address));

        Assert.Contains(address, line, StringComparison.Ordinal);
        Assert.EndsWith("Stop the other program, or choose another address with --urls.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_database_and_a_file_that_is_none_are_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, DataFolder.DatabaseName), "This is no database, and it is longer than the head of one would be, by far: a letter to the editor.");
        Assert.StartsWith("The database cannot be used:", Assert.Single(await StartAsync("--urls", "http://127.0.0.1:0")), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, DataFolder.DatabaseName));
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(_folder, DataFolder.DatabaseName)};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL); INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99')";
            await command.ExecuteNonQueryAsync();
        }

        Assert.StartsWith("This database was made by a newer FactCheck (99991231000000_Later).", Assert.Single(await StartAsync("--urls", "http://127.0.0.1:0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var key = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "log-keys")).FullName, "editorial.key");
        await File.WriteAllTextAsync(key, "PRIVATE+KEY+x");
#pragma warning disable CA1416 // Skipped on Windows.
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
#pragma warning restore CA1416

        Assert.StartsWith($"Others can read the log's key {key}.", Assert.Single(await StartAsync("--urls", "http://127.0.0.1:0")), StringComparison.Ordinal);
    }

    // Starts the app, which must not come up, and returns what its error output says.
    private async Task<string[]> StartAsync(params string[] options)
    {
        using var app = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. options])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["FactCheck__DataFolder"] = _folder },
        })!;
        var output = app.StandardOutput.ReadToEndAsync();
        var error = await app.StandardError.ReadToEndAsync();
        await app.WaitForExitAsync();
        Assert.Equal(StartException.Code, app.ExitCode);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
        return error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
