using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// The words and links of a justification as readers' pages show them. They are sealed in the entry that publishes it, so that "Check this record"
/// compares what this program wrote with what this program wrote, and needs no second reader of Markdown.
/// </summary>
public static class ShownReasons
{
    /// <summary>
    /// Counts the ways in which Markdown was read. It is raised when the same text gives other words or links than before; pages published before
    /// that are compared less strictly. The readers' script has the same number (js/record/reasons.js).
    /// </summary>
    public const int Reading = 4;

    /// <summary>The note of an entry that publishes a version.</summary>
    public static JsonObject Note(CheckContent content)
    {
        var nodes = MarkdownTree.Of(content.Justification, content.Evidence.ToDictionary(piece => piece.Number, piece => piece.Title));
        return new()
        {
            ["shown"] = new JsonObject
            {
                ["reading"] = Reading,
                ["words"] = string.Join('\n', nodes.Select(Words)),
                ["links"] = new JsonArray([.. nodes.SelectMany(Links).Select(address => JsonValue.Create(address))]),
            },
        };
    }

    private static string Words(MarkdownNode node) => IsHidden(node)
        ? ""
        : node.Element == "br" ? "\n"
        : WellFormed(node.Text) ?? string.Join(node.Between, node.Children.Select(Words));

    private static IEnumerable<string> Links(MarkdownNode node) =>
        (node.Attributes.GetValueOrDefault("href") is string address ? new[] { WellFormed(address)! } : []).Concat(node.Children.SelectMany(Links));

    private static bool IsHidden(MarkdownNode node) => node.Attributes.GetValueOrDefault("class") is "hidden";

    // Half a surrogate pair goes to readers as the replacement character.
    private static string? WellFormed(string? text) => text is null ? null : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
