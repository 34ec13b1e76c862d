using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A file with private keys, one a line: readable by its owner only, never in the database.</summary>
internal sealed class KeyFile(string path)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Its keys, in the file's order; none when there is no file.</summary>
    /// <exception cref="StartException">Others can read the file, or it is not what this app writes.</exception>
    public IReadOnlyList<NoteSigner> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new StartException($"Others can read the log's key {path}. Let only its owner read it (chmod 600), and think about replacing the key.");
        }

        try
        {
            return [.. File.ReadAllLines(path).Select(NoteSigner.Read)];
        }
        catch (FormatException exception)
        {
            throw new StartException($"The log's key {path} cannot be read: {exception.Message} Put it back from your backup of the keys.", exception);
        }
    }

    /// <summary>Puts these keys in the place of the ones before, durably.</summary>
    public void Write(IEnumerable<NoteSigner> keys) => DurableFile.Write(path, string.Concat(keys.Select(key => key.Secret() + "\n")));

    /// <summary>Puts the keys of an ended epoch aside; they sign no more.</summary>
    public void PutAside(int epoch)
    {
        if (File.Exists(path))
        {
            File.Move(path, $"{path}.epoch-{epoch}", overwrite: true);
        }
    }
}
