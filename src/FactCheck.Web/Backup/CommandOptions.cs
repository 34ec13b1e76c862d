namespace FactCheck.Web;

/// <summary>Reads options such as <c>--data folder</c>; every one takes a folder.</summary>
internal static class CommandOptions
{
    /// <summary>The folders by option, absolute; null when an option is unknown, missing or given twice.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string[] options, string[] required, string[] optional)
    {
        Dictionary<string, string> folders = new(StringComparer.Ordinal);
        foreach (var pair in options.Chunk(2))
        {
            if (pair is not [var name, var folder] || !required.Concat(optional).Contains(name) || !folders.TryAdd(name, Path.GetFullPath(folder)))
            {
                return null;
            }
        }

        return required.All(folders.ContainsKey) ? folders : null;
    }
}
