using System.Security.Cryptography;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// The private keys that sign the logs' heads: one file a log in the data folder, readable by its owner only, never in the database. While a
/// key is being replaced the file holds two, the newer one first, and both sign.
/// </summary>
public sealed class LogKeys(DataFolder folder, IConfiguration configuration)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The log's keys, the newest first; none when it has no file.</summary>
    /// <exception cref="InvalidOperationException">Others can read the file, or it is not what this app writes.</exception>
    public IReadOnlyList<NoteSigner> Of(LogKind log)
    {
        var path = FileOf(log);
        if (!File.Exists(path))
        {
            return [];
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new InvalidOperationException($"Others can read the log's key {path}. Let only its owner read it (chmod 600), and think about replacing the key.");
        }

        try
        {
            return [.. File.ReadAllLines(path).Select(NoteSigner.Read)];
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException($"The log's key {path} cannot be read: {exception.Message} Put it back from your backup of the keys.", exception);
        }
    }

    /// <summary>Makes the first key of a log for an epoch of it.</summary>
    public void Create(LogKind log, int epoch) => Write(log, [NoteSigner.Create(Origin(log, epoch), NoteKeyType.Log)]);

    /// <summary>Puts a new key in front; from now on old and new one sign.</summary>
    public NoteSigner Add(LogKind log)
    {
        var keys = Of(log);
        var fresh = NoteSigner.Create(keys[0].Key.Name, NoteKeyType.Log);
        Write(log, [fresh, .. keys]);
        return fresh;
    }

    /// <summary>Throws all keys but the newest away.</summary>
    public void Retire(LogKind log) => Write(log, [Of(log)[0]]);

    /// <summary>Puts the keys of an ended epoch aside; they sign no more.</summary>
    public void PutAside(LogKind log, int epoch)
    {
        if (File.Exists(FileOf(log)))
        {
            File.Move(FileOf(log), $"{FileOf(log)}.epoch-{epoch}", overwrite: true);
        }
    }

    /// <summary>The epoch that the log's keys are made for; 0 without keys.</summary>
    public int EpochOf(LogKind log)
    {
        const string mark = "/epoch-";
        var name = Of(log) is [var newest, ..] ? newest.Key.Name : null;
        var at = name?.LastIndexOf(mark, StringComparison.Ordinal) ?? -1;
        return name is null ? 0 : at < 0 ? 1 : int.Parse(name[(at + mark.Length)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private string FileOf(LogKind log) => Path.Combine(folder.LogKeys, $"{log.Key()}.key");

    private void Write(LogKind log, IEnumerable<NoteSigner> keys) => DurableFile.Write(FileOf(log), string.Concat(keys.Select(key => key.Secret() + "\n")));

    private string Origin(LogKind log, int epoch) => $"{Name()}/log/{log.Key()}{(epoch > 1 ? $"/epoch-{epoch}" : "")}";

    // A log's name stays what it was when its first key was made: the keys know it.
    private string Name()
    {
        var path = Path.Combine(folder.LogKeys, "name");
        if (!File.Exists(path))
        {
            var configured = Typed.Clean(configuration["FactCheck:LogName"])
                ?? (WebAddress.TryRead(configuration["FactCheck:PublicAddress"], out var address) ? address.IdnHost : null);
            var name = configured ?? $"newsroom-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
            DurableFile.Write(path, NoteKey.IsName(name) ? name : throw new InvalidOperationException($"FactCheck:LogName is “{name}”; it takes no spaces and no plus signs."));
        }

        return File.ReadAllText(path);
    }
}
