using System.Diagnostics;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// The program that records a process's system calls and lets some of them fail: on the machine, or installed from the system's packages where that is
/// allowed. Where it is not to be had, or may not watch a process, the test is skipped and says why.
/// </summary>
internal static class Strace
{
    private static readonly Lazy<string?> s_missing = new(Missing);

    /// <summary>Skips the running test where there is no working strace.</summary>
    public static void Require()
    {
        if (s_missing.Value is { } reason)
        {
            Assert.Skip(reason);
        }
    }

    /// <summary>Starts the test program as another process under strace.</summary>
    /// <param name="options">What strace is to do.</param>
    /// <param name="arguments">What the test program is to be, see <see cref="EntryPoint"/>.</param>
    public static Process Start(IEnumerable<string> options, IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("strace", ["-f", "-qq", .. options, "dotnet", typeof(Strace).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "This test needs strace, which is a program for Linux.";
        }

        if (!Runs("strace", "-V") && !Install())
        {
            return "This test needs strace. Install it (Debian and Ubuntu: apt-get install strace).";
        }

        return Runs("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=openat", "-e", "inject=openat:error=EIO:when=9999", "true")
            ? null
            : "This test needs strace, and strace may not watch a process here. Allow ptrace (in a container: the capability SYS_PTRACE).";
    }

    private static bool Install() =>
        Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
        && Runs("apt-get", "update", "-qq") && Runs("apt-get", "install", "-y", "-qq", "strace");

    private static bool Runs(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
