using System.Diagnostics;
using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>A child process that answers each line with one line of JSON.</summary>
internal sealed class Lines : IAsyncDisposable
{
    private readonly Process _process;

    private Lines(Process process) => _process = process;

    /// <summary>This program again, as a server in a process of its own, so that its memory and processor time are its own.</summary>
    public static Lines Host(params string[] name) => Start(Environment.ProcessPath!, ["host", .. name]);

    /// <summary>Circuits in Node; its packages are installed on first use.</summary>
    public static async Task<Lines> CircuitsAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "circuits");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }

        return Start("node", [Path.Combine(folder, "circuits.mjs")]);
    }

    /// <summary>The next answer.</summary>
    /// <exception cref="InvalidOperationException">The process ended, or says that something went wrong.</exception>
    public async Task<JsonElement> ReadAsync()
    {
        string line;
        do
        {
            // What the app itself prints is no answer.
            line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process ended.");
        }
        while (!line.StartsWith('{'));

        var answer = JsonSerializer.Deserialize<JsonElement>(line);
        return answer.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetString()) : answer;
    }

    /// <summary>Sends a command and reads its answer.</summary>
    public async Task<JsonElement> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Lines Start(string program, IEnumerable<string> arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!);
}
