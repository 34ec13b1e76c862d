using System.Runtime.InteropServices;
using System.Text;

namespace FactCheck.Web;

/// <summary>Small files that survive a power cut: either the old content stands there or the new one, never a part.</summary>
public static partial class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Library = "libc";

    /// <summary>Writes beside the file, forces it to the disk, and renames it into place. Only the owner may read it.</summary>
    /// <exception cref="IOException">The disk refused; the file is what it was.</exception>
    public static void Write(string path, string text)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Forces a folder's own list of names to the disk, so that a rename in it is not undone by a power cut.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = open(folder, 0);
        var done = descriptor >= 0 && fsync(descriptor) == 0;
        var error = Marshal.GetLastPInvokeError();
        if (descriptor >= 0)
        {
            _ = close(descriptor);
        }

        if (!done)
        {
            throw new IOException($"The folder {folder} could not be forced to the disk (error {error}).", error);
        }
    }

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport(Library, SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport(Library)]
    private static partial int close(int descriptor);
}
