using System.Diagnostics;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The app in Production as a process of its own, of which chosen system calls can be made to fail while it runs.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Task<string> _said;

    private AppProcess(Process process, string folder, Uri address)
    {
        (_process, _folder, Address) = (process, folder, address);
        _said = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a data folder and waits until it listens.</summary>
    public static async Task<AppProcess> StartAsync(string folder)
    {
        const string Listening = "Now listening on: ";
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["FactCheck__DataFolder"] = folder },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                return new(process, folder, new(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException("The app ended at once.");
    }

    /// <summary>Lets calls on the database fail from now on: a start uses them too. Skips the test where strace may not watch a running process.</summary>
    /// <param name="calls">The calls, as strace names them.</param>
    /// <param name="error">The error.</param>
    /// <returns>strace, to be ended with <see cref="EndFaultsAsync"/>.</returns>
    public async Task<Process> FailAsync(string calls, string error)
    {
        var database = Path.Combine(_folder, DataFolder.DatabaseName);
        string[] options =
        [
            "-f", "-p", $"{_process.Id}", "-o", "/dev/null", "-P", database, "-P", $"{database}-wal", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}",
        ];
        var strace = Process.Start(new ProcessStartInfo("strace", options) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await strace.StandardError.ReadLineAsync();
        if (said?.Contains(" attached", StringComparison.Ordinal) != true)
        {
            Assert.Skip($"strace may not watch a process that runs already: {said}");
        }

        // Whatever else it says must not fill the pipe and hold it up.
        _ = strace.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return strace;
    }

    /// <summary>Lets calls work again. Asked to end, strace lets go of the app first; killed, it would leave a call half failed.</summary>
    public static async Task EndFaultsAsync(Process strace)
    {
        using var asking = Process.Start("kill", ["-TERM", $"{strace.Id}"]);
        await asking.WaitForExitAsync();
        await strace.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>All that it said after it listened, and its exit code.</returns>
    public async Task<(string Said, int Code)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (await _said, _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
