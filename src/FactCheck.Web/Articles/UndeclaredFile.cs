namespace FactCheck.Web;

/// <summary>A file that is not UTF-8 and does not say what it is: the form carries it until a person has chosen.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Chosen">The encoding that was chosen; null before.</param>
public sealed record UndeclaredFile(string Name, byte[] Bytes, string? Chosen)
{
    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<EncodingChoice> Choices { get; init; } = [];

    /// <summary>What an earlier step of a form carried; null when it carried none, or it is damaged.</summary>
    public static UndeclaredFile? Read(IFormCollection posted)
    {
        var (raw, name, chosen) = (posted["Raw"].ToString(), posted["RawName"].ToString(), posted["Letters"].ToString());
        var bytes = new byte[raw.Length];
        return raw.Length > 0 && name.Length > 0 && Convert.TryFromBase64String(raw, bytes, out var length)
            ? new(name, bytes[..length], chosen.Length > 0 ? chosen : null)
            : null;
    }
}
