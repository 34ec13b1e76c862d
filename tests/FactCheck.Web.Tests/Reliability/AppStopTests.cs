using System.Diagnostics;
using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AppStopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-stop-").FullName;

    [Fact]
    public async Task The_app_stops_with_an_exit_code_when_its_disk_fails_to_keep_a_change()
    {
        Strace.Require();
        using var app = Start();
        var address = await ListeningAsync(app);
        using var strace = await FailEverySyncAsync(app);
        using (var client = new HttpClient { BaseAddress = new(address) })
        {
            var answer = await client.SignInAsync("nobody@example.org", "a wrong password");
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("cannot tell whether this was saved", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains("The disk failed to keep what was written.", await app.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await app.WaitForExitAsync();
        Assert.Equal(1, app.ExitCode);
        Assert.Null(new DatabaseVerifier(Path.Combine(_folder, DataFolder.DatabaseName)).Verify().First);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        WorkingDirectory = AppContext.BaseDirectory,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["FactCheck__DataFolder"] = _folder },
    })!;

    private static async Task<string> ListeningAsync(Process app)
    {
        const string Listening = "Now listening on: ";
        while (await app.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Listening, StringComparison.Ordinal))
            {
                return line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..];
            }
        }

        throw new InvalidOperationException("The app ended at once.");
    }

    // Only once it listens: its start syncs too.
    private async Task<Process> FailEverySyncAsync(Process app)
    {
        string[] options =
        [
            "-f", "-p", $"{app.Id}", "-o", "/dev/null", "-P", Path.Combine(_folder, $"{DataFolder.DatabaseName}-wal"),
            "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO",
        ];
        var strace = Process.Start(new ProcessStartInfo("strace", options) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await strace.StandardError.ReadLineAsync();
        if (said?.Contains(" attached", StringComparison.Ordinal) != true)
        {
            app.Kill();
            Assert.Skip($"strace may not watch a process that runs already: {said}");
        }

        return strace;
    }
}
