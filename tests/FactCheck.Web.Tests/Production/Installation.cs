using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom set up as docs/production.md says: published, behind nginx with https, under the name news.test, all on this machine.</summary>
public sealed partial class Installation : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-production-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _code = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _plain = FreePort();
    private readonly int _https = FreePort();
    private readonly int _app = FreePort();
    private Process? _process;
    private Nginx? _nginx;

    /// <summary>Where readers find it.</summary>
    public Uri Address => new($"https://news.test:{_https}");

    /// <summary>The proxy's address for plain http.</summary>
    public Uri PlainAddress => new($"http://news.test:{_plain}");

    /// <summary>The app itself, past the proxy.</summary>
    public Uri AppAddress => new($"http://news.test:{_app}");

    /// <summary>The code for the first admin.</summary>
    public Task<string> Code => _code.Task;

    /// <summary>What it keeps.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private string Program => Path.Combine(_folder, "program");

    public async ValueTask InitializeAsync()
    {
        if (!Nginx.IsThere)
        {
            return;
        }

        var guide = new ProductionGuide(
            ("https://news.example", $"https://news.test:{_https}"), ("/etc/ssl/news.example", _folder), ("news.example", "news.test"),
            ("    listen [::]:80;\n", ""), ("    listen [::]:443 ssl;\n", ""),
            ("listen 80;", $"listen 127.0.0.1:{_plain};"), ("listen 443 ssl;", $"listen 127.0.0.1:{_https} ssl;"), ("127.0.0.1:5080", $"127.0.0.1:{_app}"),
            ("/opt/factcheck", Program), ("/usr/bin/dotnet", "dotnet"), ("/var/lib/factcheck", DataFolder),
            ("-c Release -o publish", $"--no-build -c {Configuration} -o {Program}"));
        await PublishAsync(guide.Block("dotnet publish").Trim());
        WriteCertificate();
        _process = Start(guide);
        await _listening.Task;
        _nginx = new Nginx(_folder, guide.Block("proxy_pass"));
        await _nginx.ListensAsync(_https);
    }

    public async ValueTask DisposeAsync()
    {
        _nginx?.Dispose();
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The way of a visitor: every name leads to this machine, from an address of her own.</summary>
    public static SocketsHttpHandler Way(string from = "127.0.0.1") => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=news.test" },
        ConnectCallback = async (connection, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(IPAddress.Loopback, connection.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private static async Task PublishAsync(string command)
    {
        var words = command.Split(' ');
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, UseShellExecute = false };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    // From the root folder, as a service runs: nothing may depend on where it is started from.
    private Process Start(ProductionGuide guide)
    {
        Directory.CreateDirectory(DataFolder);
        const string Command = "ExecStart=";
        var command = guide.Block(Command).Split('\n').Single(line => line.StartsWith(Command, StringComparison.Ordinal))[Command.Length..].Split(' ');
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var name in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in guide.Settings("FactCheck__Proxies").Append(new("FactCheck__Limits__Search", "3")))
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        _said.Enqueue(line ?? "");
        if (line is null)
        {
            _listening.TrySetException(new InvalidOperationException($"The app ended:\n{string.Join('\n', _said)}"));
        }
        else if (line.Contains("Now listening on", StringComparison.Ordinal))
        {
            _listening.TrySetResult();
        }
        else if (OneTimeWords().Match(line) is { Success: true } found)
        {
            _code.TrySetResult(found.Value);
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=news.test", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(_folder, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    [GeneratedRegex("(?<=has no admin.*: )[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex OneTimeWords();
}
