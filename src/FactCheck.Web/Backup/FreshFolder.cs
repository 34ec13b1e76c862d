using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>A folder that a command fills: new or empty, outside the data folder, readable by its owner only.</summary>
internal static class FreshFolder
{
    /// <summary>Stops unless the folder may be filled.</summary>
    /// <exception cref="BackupException">It is inside the data folder, also by a link, or it is not empty.</exception>
    public static void Demand(string folder, string data)
    {
        if (IsWithin(folder, data))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"{folder} is inside the data folder. Choose one elsewhere, better on another disk.");
        }

        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException(VerifyCommand.CannotTell, $"{folder} is not empty. Each backup or export gets a new folder, so that none overwrites another.");
        }
    }

    /// <summary>Whether a folder is another one or inside it, once all links are followed.</summary>
    public static bool IsWithin(string folder, string other) =>
        (Path.TrimEndingDirectorySeparator(Real(folder)) + "/").StartsWith(Path.TrimEndingDirectorySeparator(Real(other)) + "/", StringComparison.Ordinal);

    // A link may stand at any step of the way, and the last steps need not be there yet.
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var step in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, step);
            real = new FileInfo(next).LinkTarget is null ? next : Real(File.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next);
        }

        return real;
    }
}
