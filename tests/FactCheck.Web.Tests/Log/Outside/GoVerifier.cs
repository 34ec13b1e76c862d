using System.Diagnostics;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// The program of tests/go-verifier, built once. Go and golang.org/x/mod are those of the machine; where the system's packages may be
/// installed, they are (Debian and Ubuntu).
/// </summary>
public sealed class GoVerifier : IDisposable
{
    private const string DebianSources = "/usr/share/gocode";

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-go-").FullName;
    private readonly string? _missing;

    public GoVerifier()
    {
        if (!IsThere() && !Install())
        {
            _missing = "There is no Go here. Install it (Debian and Ubuntu: apt-get install golang-go golang-golang-x-mod-dev).";
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "go-verifier")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        // Debian's copy of x/mod is used as it lies there; elsewhere Go fetches it as go.mod says, if it can.
        var isDebian = Directory.Exists(DebianSources);
        var build = isDebian
            ? Run("go", ["build", "-o", Program, "main.go"], ("GO111MODULE", "off"), ("GOPATH", DebianSources))
            : Run("go", ["build", "-mod=mod", "-o", Program, "."]);
        _missing = build.Code == 0 ? null : $"Go could not build the verifier: {build.Output}";
        if (isDebian && _missing is not null)
        {
            throw new InvalidOperationException(_missing);
        }
    }

    private string Program => Path.Combine(_folder, "go-verifier");

    /// <summary>Skips the test where there is no Go.</summary>
    public void SkipWhereMissing() => Assert.SkipUnless(_missing is null, _missing ?? "");

    /// <summary>Lets the program look at a log.</summary>
    /// <returns>0 for accepted, 1 for refused, 2 for neither; and what it says.</returns>
    public (int Code, string Output) Verify(Uri log, string key) => Run(Program, [log.ToString(), key]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsThere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "go")));

    private bool Install()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        Apt("update", "-qq");
        return Apt("install", "-y", "-qq", "--no-install-recommends", "golang-go", "golang-golang-x-mod-dev");
    }

    private bool Apt(params string[] arguments) =>
        Run("apt-get", ["-o", "DPkg::Lock::Timeout=120", .. arguments], ("DEBIAN_FRONTEND", "noninteractive")).Code == 0;

    private (int Code, string Output) Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var problems = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + problems.Result);
    }
}
