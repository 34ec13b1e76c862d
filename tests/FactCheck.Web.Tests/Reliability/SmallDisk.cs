using System.Diagnostics;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A small file system in memory, so that a full disk is a real one. Where none may be mounted, the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string root) => Root = root;

    public string Root { get; }

    /// <summary>Mounts one.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A full disk needs a small file system, which only root may mount.");
        var root = Directory.CreateTempSubdirectory("factcheck-disk-").FullName;
        if (Runs("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", root))
        {
            return new(root);
        }

        Directory.Delete(root);
        Assert.Skip("A full disk needs a small file system, and none may be mounted here.");
        throw new UnreachableException();
    }

    public void Dispose()
    {
        Runs("umount", Root);
        Directory.Delete(Root, recursive: true);
    }

    private static bool Runs(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
