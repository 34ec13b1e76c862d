using System.ComponentModel;
using System.Runtime.InteropServices;

namespace FactCheck.Web.Tests;

/// <summary>
/// No file of this process may grow beyond a size until this is disposed: a write across the limit is cut short at it, the next one fails
/// (setrlimit(2), RLIMIT_FSIZE).
/// </summary>
internal sealed class FileSizeLimit : IDisposable
{
    private const int FileSize = 1;
    private const int SignalFileSize = 25;
    private const nint Ignore = 1;

    /// <param name="bytes">The size.</param>
    public FileSizeLimit(long bytes)
    {
        _ = Signal(SignalFileSize, Ignore);
        Set((ulong)bytes);
    }

    public void Dispose() => Set(ulong.MaxValue);

    private static void Set(ulong bytes)
    {
        var limit = new Limit(bytes, ulong.MaxValue);
        if (SetLimit(FileSize, in limit) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint handler);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Current, ulong Largest);
}
