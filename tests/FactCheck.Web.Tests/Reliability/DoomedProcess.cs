using System.Diagnostics;

namespace FactCheck.Web.Tests;

/// <summary>A <see cref="DoomedNewsroom"/> seen from outside.</summary>
internal sealed class DoomedProcess : IDisposable
{
    private readonly Process _process;

    private DoomedProcess(Process process) => _process = process;

    /// <summary>Starts one and waits until it could begin to write.</summary>
    public static async Task<DoomedProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DoomedProcess).Assembly.Location, DoomedNewsroom.Command, folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        var doomed = new DoomedProcess(Process.Start(start)!);
        var said = await doomed._process.StandardOutput.ReadLineAsync();
        return said == "ready" ? doomed : throw new InvalidOperationException($"The newsroom said: {said}");
    }

    /// <summary>Lets it write, kills it with SIGKILL once it acknowledged so many changes, and returns all that it acknowledged.</summary>
    public async Task<List<Acknowledged>> KillAfterAsync(int acknowledgements)
    {
        await _process.StandardInput.WriteLineAsync();
        List<Acknowledged> acknowledged = [];
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Acknowledged.Read(line) is { } change)
            {
                acknowledged.Add(change);
            }

            if (acknowledged.Count == acknowledgements)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await _process.WaitForExitAsync();
        return acknowledged;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
