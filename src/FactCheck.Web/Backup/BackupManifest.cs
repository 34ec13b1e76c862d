using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>
/// The list of all files of a backup, one a line with SHA-256 and size, and beside it a note with the list's own SHA-256, signed with the key that
/// signs the editorial log. The log covers what is audited; this covers the rest: password hashes, files, the journal of redactions, keys.
/// </summary>
internal sealed record BackupManifest(string Time, SignedNote? Note, IReadOnlyList<string> Files)
{
    /// <summary>The list's name.</summary>
    public const string FileName = "manifest";

    /// <summary>The signed note's name.</summary>
    public const string NoteName = "manifest.signed";

    private const string Unsigned = "not signed\n";

    /// <summary>Lists the files of a folder, and signs the list.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shape">What it is.</param>
    /// <param name="signers">The keys of the editorial log; none for a newsroom that has none.</param>
    /// <param name="now">The time that is noted.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task WriteAsync(string folder, BackupShape shape, IReadOnlyList<NoteSigner> signers, DateTimeOffset now, CancellationToken cancel)
    {
        var list = new StringBuilder();
        foreach (var name in PlainFiles.In(folder))
        {
            var (hash, size) = await HashAsync(Path.Combine(folder, name), cancel);
            list.Append(CultureInfo.InvariantCulture, $"{hash} {size} {name}\n");
        }

        var bytes = Encoding.UTF8.GetBytes(list.ToString());
        var text = $"{shape.Title}\n{Leaf.Time(now)}\n{Convert.ToHexStringLower(SHA256.HashData(bytes))}\n";
        await FolderCopy.WriteAsync(Path.Combine(folder, FileName), bytes, cancel);
        await FolderCopy.WriteAsync(Path.Combine(folder, NoteName),
            Encoding.UTF8.GetBytes(signers.Count == 0 ? text + "\n" + Unsigned : SignedNote.Sign(text, signers, now).ToString()), cancel);
        DurableFile.SyncFolder(folder);
    }

    /// <summary>Reads the list of a folder and holds every file against it, before anything of the folder is used.</summary>
    /// <exception cref="BackupException">A file is missing, too many, another one or of another kind, or the list is not what was signed.</exception>
    public static async Task<BackupManifest> HoldAsync(string folder, BackupShape shape, CancellationToken cancel)
    {
        var found = PlainFiles.In(folder).ToHashSet(StringComparer.Ordinal);
        if (!found.Remove(FileName) || !found.Remove(NoteName))
        {
            throw new BackupException(VerifyCommand.CannotTell,
                $"{folder} has no manifest, so nobody can tell whether it is what was backed up. If it was made by an older FactCheck and you trust whoever kept it, say --without-manifest.");
        }

        var list = await File.ReadAllBytesAsync(Path.Combine(folder, FileName), cancel);
        var (time, hash, note) = ReadNote(await File.ReadAllBytesAsync(Path.Combine(folder, NoteName), cancel), shape, folder);
        if (Convert.ToHexStringLower(SHA256.HashData(list)) != hash)
        {
            throw Changed(folder, $"its list ({FileName}) is not the one that {NoteName} names.");
        }

        var files = Lines(list, shape, folder);
        if (found.Except(files.Select(file => file.Name), StringComparer.Ordinal).FirstOrDefault() is { } extra)
        {
            throw Changed(folder, $"{extra} is not in its list.");
        }

        foreach (var file in files)
        {
            await HoldAsync(folder, file.Name, file, found, cancel);
        }

        return new(time, note, [.. files.Select(file => file.Name)]);
    }

    private static async Task HoldAsync(string folder, string path, Line file, HashSet<string> found, CancellationToken cancel)
    {
        if (!found.Contains(path))
        {
            throw Changed(folder, $"{path} is missing.");
        }

        if (await HashAsync(Path.Combine(folder, path), cancel) is var (hash, size) && (hash, size) != (file.Hash, file.Size))
        {
            throw Changed(folder, $"{path} was changed.");
        }
    }

    private static (string Time, string Hash, SignedNote? Note) ReadNote(byte[] bytes, BackupShape shape, string folder)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            var signed = text.EndsWith("\n\n" + Unsigned, StringComparison.Ordinal) ? null : SignedNote.Read(text);
            var lines = (signed?.Text ?? text[..^(Unsigned.Length + 1)]).Split('\n');
            return lines is [var title, var time, var hash, ""] && title == shape.Title && Redaction.IsHash(hash)
                ? (time, hash, signed)
                : throw new FormatException($"It does not begin with “{shape.Title}”.");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Changed(folder, $"{NoteName} cannot be read: {exception.Message}");
        }
    }

    private static List<Line> Lines(byte[] list, BackupShape shape, string folder)
    {
        List<Line> files = [];
        foreach (var line in Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            files.Add(line.Split(' ', 3) is [var hash, var size, var name] && Redaction.IsHash(hash) && shape.Allows(name)
                && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                    ? new(hash, bytes, name)
                    : throw Changed(folder, $"its list names something that no backup has: {line[..Math.Min(line.Length, 120)]}"));
        }

        return files.DistinctBy(file => file.Name, StringComparer.Ordinal).Count() == files.Count ? files : throw Changed(folder, "its list names a file twice.");
    }

    private static async Task<(string Hash, long Size)> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)), file.Length);
    }

    private static BackupException Changed(string folder, string how) =>
        new(VerifyCommand.Tampered, $"TAMPERED. {folder} is not what was backed up: {how}");

    private sealed record Line(string Hash, long Size, string Name);
}
