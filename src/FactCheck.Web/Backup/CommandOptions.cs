namespace FactCheck.Web;

/// <summary>Reads options such as <c>--data folder</c>. Folders come out absolute.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CommandOptions()
    {
    }

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Whether an option was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Reads them.</summary>
    /// <param name="options">As they were typed.</param>
    /// <param name="required">Options with a path that must be there.</param>
    /// <param name="optional">Options with a path that may be there.</param>
    /// <param name="words">Options with another value.</param>
    /// <param name="flags">Options without a value.</param>
    /// <returns>The options; null when one is unknown, missing, without its value or given twice.</returns>
    public static CommandOptions? Read(string[] options, string[] required, string[]? optional = null, string[]? words = null, string[]? flags = null)
    {
        var read = new CommandOptions();
        var rest = new Queue<string>(options);
        while (rest.TryDequeue(out var name))
        {
            var value = flags?.Contains(name) == true ? "" : rest.TryDequeue(out var next) && next.Length > 0 ? next : null;
            var isPath = required.Contains(name) || optional?.Contains(name) == true;
            var isKnown = isPath || words?.Contains(name) == true || flags?.Contains(name) == true;
            if (!isKnown || value is null || !read._values.TryAdd(name, isPath ? Path.GetFullPath(value) : value))
            {
                return null;
            }
        }

        return required.All(read._values.ContainsKey) ? read : null;
    }
}
