using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Web.Tests;

/// <summary>The web server itself, as a process of its own on a data folder and a port.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];

    private ServedProcess(string folder, int port)
    {
        Address = new($"http://localhost:{port}/");
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", $"http://127.0.0.1:{port}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["FactCheck__DataFolder"] = folder,
                ["FactCheck__SeedExamples"] = "false",
                ["FactCheck__Limits__SignIn"] = "100000",
                ["FactCheck__Limits__Upload"] = "100000",
                ["FactCheck__Limits__Log"] = "100000",
                ["DOTNET_TieredPGO"] = "0",
            },
        })!;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>A port that is free now; the same newsroom uses it in all its lives.</summary>
    public static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServedProcess> StartAsync(string folder, int port)
    {
        var server = new ServedProcess(folder, port);
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            server._said.Add(line);
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return server;
            }
        }

        throw new InvalidOperationException($"The web server ended at its start:\n{string.Join('\n', server._said)}");
    }

    /// <summary>Whether it runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>Ends it with SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it is gone.</summary>
    public Task GoneAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (Runs)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
