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
        _text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "production.md"));
        _names = names;
    }

    /// <summary>The one block that contains some words.</summary>
    public string Block(string words)
    {
        var block = Blocks().Matches(_text).Select(match => match.Groups["text"].Value).Single(text => text.Contains(words, StringComparison.Ordinal));
        return _names.Aggregate(block, (text, name) => text.Replace(name.Example, name.Own, StringComparison.Ordinal));
    }

    /// <summary>The settings of a block of lines name=value.</summary>
    public Dictionary<string, string?> Settings(string words) => Block(words).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => (string?)parts[1]);

    [GeneratedRegex(@"^```\w+\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Blocks();
}
