using System.Runtime.CompilerServices;

namespace FactCheck.Web;

/// <summary>
/// Puts what tests write into memory, where the system has a place for it with room enough: thousands of newsrooms wait for their disk otherwise.
/// What a disk keeps and loses is no matter of where it stands: those tests play the recorded calls on a disk of their own.
/// </summary>
internal static class MemoryFolder
{
    private const string Root = "/dev/shm";
    private const long LeastBytes = 4L * 1024 * 1024 * 1024;

    [ModuleInitializer]
    internal static void Use()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("TMPDIR") is null && Directory.Exists(Root) && HasRoom())
        {
            Environment.SetEnvironmentVariable("TMPDIR", Root);
        }
    }

    private static bool HasRoom() => new DriveInfo(Root).AvailableFreeSpace > LeastBytes;
}
