using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// A real nginx with a configuration of its own, in a temporary folder: the machine's, or installed from the system's packages where that is allowed.
/// Where it is not to be had the test is skipped and says why.
/// </summary>
internal sealed class Nginx : IDisposable
{
    private static readonly Lazy<string?> s_program = new(Find);

    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="servers">The blocks inside http.</param>
    public Nginx(string folder, string servers)
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events { worker_connections 256; }
            http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            {{servers}}
            }
            """);
        _process = Process.Start(s_program.Value!, ["-e", $"{folder}/nginx.log", "-p", folder, "-c", file]);
    }

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => s_program.Value is not null;

    /// <summary>Skips the running test where there is none.</summary>
    public static void Require() =>
        Assert.SkipUnless(IsThere, "This test needs nginx. Install it (Debian and Ubuntu: apt-get install nginx-light).");

    /// <summary>Waits until it listens.</summary>
    public async Task ListensAsync(int port)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync())
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("nginx ended; it says why on its standard error.");
            }

            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static string? Find()
    {
        string[] places = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];
        string? There() => places.Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);
        if (There() is null && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Apt("update", "-qq");
            Apt("install", "-y", "-qq", "--no-install-recommends", "nginx-light");
        }

        return There();
    }

    private static void Apt(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=120", .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // The package would start a server of its own; runlevel none keeps it from that.
        start.Environment["RUNLEVEL"] = "1";
        using var apt = Process.Start(start)!;
        apt.StandardOutput.ReadToEnd();
        apt.WaitForExit();
    }
}
