using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FactCheck.Web;

/// <summary>
/// Brings a folder's names to the disk. Flushing a file keeps its bytes, not its name: after a power cut a file that was made or renamed may be
/// missing until its folder was synced too (fsync(2)).
/// </summary>
public static class FolderSync
{
    /// <summary>Syncs one folder. Windows needs no such step and has no such call.</summary>
    /// <exception cref="IOException">The folder could not be synced.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(folder, 0), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"The folder {folder} cannot be opened.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }

        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
