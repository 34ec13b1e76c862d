using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests;

/// <summary>docs/production.md, as an operator reads it: the blocks of text to copy, with her own names in place of the examples.</summary>
internal sealed partial class ProductionGuide
{
    private readonly string _text;
    private readonly (string Example, string Own)[] _names;

    /// <param name="names">What stands in the guide and what the operator writes instead, in this order.</param>
    public ProductionGuide(params (string Example, string Own)[] names)
    {
        _text = File.ReadAllText(Path.Combine(Repository, "docs", "production.md"));
        _names = names;
    }

    /// <summary>The folder of the sources.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The one block that contains some words.</summary>
    public string Block(string words)
    {
        var block = Blocks().Matches(_text).Select(match => match.Groups["text"].Value).Single(text => text.Contains(words, StringComparison.Ordinal));
        return _names.Aggregate(block, (text, name) => text.Replace(name.Example, name.Own, StringComparison.Ordinal));
    }

    /// <summary>The settings of a block of lines name=value.</summary>
    public Dictionary<string, string?> Settings(string words) => Block(words).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => (string?)parts[1]);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The test does not run inside the repository.");
    }

    [GeneratedRegex(@"^```\w+\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Blocks();
}
