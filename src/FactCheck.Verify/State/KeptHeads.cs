using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>
/// The folder with the last checkpoint seen of each log, one file an origin. What is verified next time has to continue it: a log that was
/// rewritten as a whole, hashes and signatures and all, is still another log than the one seen before.
/// </summary>
/// <param name="folder">The folder; made when the first checkpoint is kept.</param>
public sealed class KeptHeads(string folder)
{
    /// <summary>The folder for a user's own use.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "factcheck-verify");

    /// <summary>What was seen of a log: under one of its origins, or at the same place.</summary>
    /// <exception cref="CannotTellException">A file cannot be read.</exception>
    public IReadOnlyList<Kept> Of(LogKind log, string source, IEnumerable<string> origins)
    {
        var names = origins.ToHashSet(StringComparer.Ordinal);
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.checkpoint").Order(StringComparer.Ordinal).Select(Read)
            .Where(kept => names.Contains(kept.Checkpoint.Origin) || (kept.Log == log && kept.Source == source))];
    }

    /// <summary>Keeps a checkpoint in the place of the one before it, durably.</summary>
    public void Keep(Kept kept)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(kept.Checkpoint.Origin);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.UTF8.GetBytes(kept.Text()));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static Kept Read(string path)
    {
        try
        {
            return Kept.Read(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is FormatException or IOException)
        {
            throw new CannotTellException($"The checkpoint kept from last time, {path}, cannot be read: {exception.Message}", exception);
        }
    }

    private string PathOf(string origin)
    {
        var name = string.Concat(origin.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' ? sign : '_'));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, 4));
        return Path.Combine(folder, $"{name[..Math.Min(name.Length, 80)]}-{hash}.checkpoint");
    }
}
