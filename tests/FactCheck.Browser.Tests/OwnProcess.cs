using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Browser.Tests;

/// <summary>The built app as a process of its own, on a free port and a temporary data folder; in Development with its demo newsroom.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("factcheck-process-").FullName;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _environment;
    private Process _process;
    private TaskCompletionSource _listening = new();

    private OwnProcess(string environment)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new Uri($"http://{free.LocalEndpoint}");
        _environment = environment;
        _process = Start();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>What it wrote on the console so far.</summary>
    public string Said => string.Join('\n', _lines);

    private string[] Demo => _environment == "Development" ? ["--demo"] : [];

    public static async Task<OwnProcess> StartAsync(string environment)
    {
        var app = new OwnProcess(environment);
        await app._listening.Task;
        return app;
    }

    /// <summary>Kills it, and starts it anew on the same data and port once <paramref name="whileDown"/> is through.</summary>
    public async Task RestartAsync(Func<Task> whileDown)
    {
        await KillAsync();
        await whileDown();
        _process.Dispose();
        _process = Start();
        await _listening.Task;
    }

    /// <summary>Asks it to end, as a service manager does, and says whether it did in time.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        return _process.WaitForExit(time);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", Address.ToString(), .. Demo])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = _environment;
        start.Environment["FactCheck__DataFolder"] = _data;
        var process = new Process { StartInfo = start };
        var listening = _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        process.Start();
        process.BeginOutputReadLine();
        return process;
    }

    // The output ends, with a null, when the process does.
    private void Hear(string? line, TaskCompletionSource listening)
    {
        _lines.Enqueue(line ?? "");
        if (line is null)
        {
            listening.TrySetException(new InvalidOperationException($"The app ended at once:\n{Said}"));
        }
        else if (line.Contains("Now listening on", StringComparison.Ordinal))
        {
            listening.TrySetResult();
        }
    }

    private async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }
}
