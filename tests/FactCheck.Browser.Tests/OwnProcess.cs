using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Browser.Tests;

/// <summary>The built app as a process of its own, on a free port and a temporary data folder.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly string _data = Directory.CreateTempSubdirectory("factcheck-process-").FullName;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _environment;
    private Process _process;

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

    public static async Task<OwnProcess> StartAsync(string environment)
    {
        var app = new OwnProcess(environment);
        await app.AnswersAsync();
        return app;
    }

    /// <summary>Kills it, and starts it anew on the same data and port once <paramref name="whileDown"/> is through.</summary>
    public async Task RestartAsync(Func<Task> whileDown)
    {
        await KillAsync();
        await whileDown();
        _process.Dispose();
        _process = Start();
        await AnswersAsync();
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
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = _environment;
        start.Environment["FactCheck__DataFolder"] = _data;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        return process;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(s_pause);
            }
        }

        throw new InvalidOperationException($"The app ended at once:\n{Said}");
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
