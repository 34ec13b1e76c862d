using System.Security.Cryptography;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Evidence files, each once under its SHA-256, outside the web root. A file is written under a temporary name, brought to the disk and renamed, so
/// that a name is never there without all of its bytes; then the folders are brought to the disk, so that the name stays. Pictures are kept without what their
/// files say beside them, so the hash is that of the picture as it is kept.
/// </summary>
public sealed class StoredFiles(DataFolder folder, StorageWatch watch, TimeProvider? clock = null)
{
    /// <summary>Keeps a file of an allowed kind, or says what is wrong with it.</summary>
    /// <param name="content">Its bytes; read up to the limit and no further.</param>
    /// <param name="name">The name that it came with.</param>
    /// <param name="may">Asked with the bytes to keep once they have arrived; a refusal when it must not be kept after all.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<(FileRef? File, Refusal? Refusal)> KeepAsync(
        Stream content, string name, Func<ReadOnlyMemory<byte>, Task<Refusal?>>? may = null, CancellationToken cancel = default)
    {
        var bytes = await ReadAsync(content, cancel);
        if (bytes.Length > Limits.FileBytes)
        {
            return (null, Problem($"The file is larger than {Limits.FileBytes / 1024 / 1024} MB. Choose a smaller one, or link to where it stands."));
        }

        var shown = FileName.Clean(name);
        var (kind, problem) = FileKind.Judge(bytes, shown);
        if (kind is null)
        {
            return (null, Problem(problem!));
        }

        if (CleanPicture.Of(kind.MediaType, bytes) is not { } clean)
        {
            return (null, Problem(
                "This picture is damaged, so what it hides cannot be taken out of it. Open it in an image program, save it anew and choose that."));
        }

        bytes = clean;
        if (may is not null && await may(bytes) is { } refusal)
        {
            return (null, refusal);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await WriteAsync(PathOf(sha256), bytes, cancel) is { } fault)
        {
            return (null, Problem(fault.Words));
        }

        var named = Path.GetFileNameWithoutExtension(shown) is { Length: > 0 } stem ? stem : "file";
        var ending = Path.GetExtension(shown) is { Length: > 0 } given ? given : kind.Extensions[0];
        return (new(sha256, named + ending, kind.MediaType, bytes.Length), null);
    }

    /// <summary>Whether the file is kept here, in full.</summary>
    public bool Has(FileRef file) => IsHash(file.Sha256) && new FileInfo(PathOf(file.Sha256)) is { Exists: true } info && info.Length == file.Length;

    /// <summary>Opens a kept file for reading; null when there is none.</summary>
    public FileStream? Open(string sha256) => IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    private string PathOf(string sha256) => Path.Combine(folder.Files, sha256[..2], sha256);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static Refusal Problem(string message) => new(RefusalKind.Invalid, [new("File", message)]);

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (kept.Length <= Limits.FileBytes && (read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private async Task<StorageFault?> WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var drawer = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(drawer);
            if (!File.Exists(path) || new FileInfo(path).Length != bytes.Length)
            {
                await WriteNewAsync(path, bytes, cancel);
            }

            // From now on it may wait to be saved, also where the same file waits already.
            File.SetLastWriteTimeUtc(path, (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);

            DurableFile.SyncFolder(drawer);
            DurableFile.SyncFolder(folder.Files);
            return null;
        }
        catch (IOException exception)
        {
            return watch.Hear(exception);
        }
    }

    private static async Task WriteNewAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var temporary = $"{path}.{Guid.CreateVersion7():N}.part";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, cancel);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
