using System.Diagnostics;

namespace FactCheck.Browser.Tests;

/// <summary>
/// Finds a Chromium: named by CHROMIUM_PATH, on the machine, or installed from the system's packages where that is allowed. Else it says what to do.
/// </summary>
internal static class Chromium
{
    // The shell shows no window, and does the same work with two thirds of the processor time.
    private static readonly string[] s_names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] s_elsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Path()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return named;
        }

        return Installed() ?? (Install() ? Installed() : null) ?? throw new InvalidOperationException(
            "The browser tests need Chromium. Install it (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.");
    }

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
            .Concat(s_elsewhere)
            .FirstOrDefault(File.Exists);

    private static bool Install()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        return Run("apt-get", "update", "-qq") && (InstallPackage("chromium-headless-shell") || InstallPackage("chromium"));
    }

    // Ubuntu has no such shell.
    private static bool InstallPackage(string name) => Run("apt-get", "install", "-y", "-qq", name, "fonts-noto-core");

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
