using System.Security.Cryptography;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// The private keys that sign the logs' heads: one file a log in the data folder, readable by its owner only, never in the database. While a
/// key is being replaced the file holds two, the newer one first, and both sign.
/// </summary>
public sealed class LogKeys(DataFolder folder, IConfiguration configuration)
{
    /// <summary>The log's keys, the newest first; none when it has no file.</summary>
    /// <exception cref="StartException">Others can read the file, or it is not what this app writes.</exception>
    public IReadOnlyList<NoteSigner> Of(LogKind log) => FileOf(log).Read();

    /// <summary>Makes the first key of a log for an epoch of it.</summary>
    public void Create(LogKind log, int epoch) => FileOf(log).Write([NoteSigner.Create(Origin(log, epoch), NoteKeyType.Log)]);

    /// <summary>Puts a new key in front; from now on old and new one sign.</summary>
    public NoteSigner Add(LogKind log)
    {
        var keys = Of(log);
        var fresh = NoteSigner.Create(keys[0].Key.Name, NoteKeyType.Log);
        FileOf(log).Write([fresh, .. keys]);
        return fresh;
    }

    /// <summary>Throws all keys but the newest away.</summary>
    public void Retire(LogKind log) => FileOf(log).Write([Of(log)[0]]);

    /// <summary>Puts the keys of an ended epoch aside; they sign no more.</summary>
    public void PutAside(LogKind log, int epoch) => FileOf(log).PutAside(epoch);

    /// <summary>The epoch that the log's keys are made for; 0 without keys.</summary>
    public int EpochOf(LogKind log)
    {
        const string mark = "/epoch-";
        var name = Of(log) is [var newest, ..] ? newest.Key.Name : null;
        var at = name?.LastIndexOf(mark, StringComparison.Ordinal) ?? -1;
        return name is null ? 0 : at < 0 ? 1 : int.Parse(name[(at + mark.Length)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What all names of this newsroom's keys begin with; it stays what it was when the first key was made.</summary>
    public string Name()
    {
        var path = Path.Combine(folder.LogKeys, "name");
        if (!File.Exists(path))
        {
            var configured = Typed.Clean(configuration["FactCheck:LogName"])
                ?? (WebAddress.TryRead(configuration["FactCheck:PublicAddress"], out var address) ? address.IdnHost : null);
            var name = configured ?? $"newsroom-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
            DurableFile.Write(path, NoteKey.IsName(name) ? name : throw new StartException($"FactCheck:LogName is “{name}”; it takes no spaces and no plus signs."));
        }

        return File.ReadAllText(path);
    }

    private KeyFile FileOf(LogKind log) => new(Path.Combine(folder.LogKeys, $"{log.Key()}.key"));

    private string Origin(LogKind log, int epoch) => $"{Name()}/log/{log.Key()}{(epoch > 1 ? $"/epoch-{epoch}" : "")}";
}
