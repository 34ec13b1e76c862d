using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The key with which this newsroom cosigns other newsrooms' logs: a file beside the logs' keys, made at first use.</summary>
public sealed class WitnessKey(DataFolder folder, LogKeys keys)
{
    private readonly Lazy<NoteSigner> _signer = new(() => ReadOrCreate(new(Path.Combine(folder.LogKeys, "witness.key")), keys));

    /// <summary>The key.</summary>
    /// <exception cref="InvalidOperationException">Others can read the file, or it is not what this app writes.</exception>
    public NoteSigner Signer => _signer.Value;

    private static NoteSigner ReadOrCreate(KeyFile file, LogKeys keys)
    {
        if (file.Read() is [var kept, ..])
        {
            return kept;
        }

        var fresh = NoteSigner.Create($"{keys.Name()}/witness", NoteKeyType.Witness);
        file.Write([fresh]);
        return fresh;
    }
}
