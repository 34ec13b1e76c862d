using System.Runtime.InteropServices;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// Lists a folder that somebody else may have filled. It follows no link, and stops at whatever is no plain file: reading a link would read
/// another place of this machine, and reading a pipe would never end.
/// </summary>
internal static partial class PlainFiles
{
    private const int AtCurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int StatxBytes = 256;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>The files, by their path inside the folder with slashes.</summary>
    /// <exception cref="BackupException">There is a link, a device, a pipe or a socket.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        List<string> found = [];
        Walk(folder, "", found);
        return found;
    }

    private static void Walk(string folder, string inside, List<string> found)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            var name = inside + Path.GetFileName(path);
            var attributes = File.GetAttributes(path);
            if (attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                throw new BackupException(VerifyCommand.Tampered, $"{name} in {folder} is a link. A backup has none; nothing was read through it.");
            }

            if (attributes.HasFlag(FileAttributes.Directory))
            {
                Walk(path, name + "/", found);
            }
            else if (!IsRegular(path))
            {
                throw new BackupException(VerifyCommand.Tampered, $"{name} in {folder} is a device, a pipe or a socket. A backup has plain files only.");
            }
            else
            {
                found.Add(name);
            }
        }
    }

    private static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var answer = new byte[StatxBytes];
        return statx(AtCurrentFolder, path, DoNotFollow, TypeOnly, answer) == 0 && (BitConverter.ToUInt16(answer, ModeOffset) & TypeBits) == Regular;
    }

    // Its answer has the same layout on every processor, other than that of stat.
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, [Out] byte[] answer);
}
