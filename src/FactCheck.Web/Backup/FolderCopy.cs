using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>Copies folders and evidence files, each brought to the disk, readable by its owner only.</summary>
internal static class FolderCopy
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder for its owner only.</summary>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, OwnersFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Copies the evidence files, and holds each against its name.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="BackupException">A file does not have the SHA-256 that is its name.</exception>
    public static async Task<int> EvidenceAsync(string from, string to, CancellationToken cancel)
    {
        var count = 0;
        foreach (var path in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var name = Path.GetFileName(path);
            if (!Redaction.IsHash(name))
            {
                continue;
            }

            var bytes = await File.ReadAllBytesAsync(path, cancel);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != name)
            {
                throw new BackupException(VerifyCommand.Tampered, $"The evidence file {path} was changed: it does not have the SHA-256 that is its name.");
            }

            Make(Path.Combine(to, name[..2]));
            await WriteAsync(Path.Combine(to, name[..2], name), bytes, cancel);
            count++;
        }

        return count;
    }

    /// <summary>Copies a folder with all that is in it; nothing when it is not there.</summary>
    public static async Task WholeAsync(string from, string to, CancellationToken cancel)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        Make(to);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Make(Path.GetDirectoryName(target)!);
            await WriteAsync(target, await File.ReadAllBytesAsync(path, cancel), cancel);
        }
    }

    /// <summary>Brings a file to the disk that something else wrote.</summary>
    public static void Sync(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        DurableFile.SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Writes a file for its owner only, and brings it to the disk.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await using var file = Create(path);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a file for its owner only, whatever umask says.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            return new(path, options);
        }

        options.UnixCreateMode = OwnersFile;
        var file = new FileStream(path, options);
        File.SetUnixFileMode(file.SafeFileHandle, OwnersFile);
        return file;
    }
}
