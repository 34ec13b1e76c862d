namespace FactCheck.Web;

/// <summary>
/// Turns Markdown into elements of a short allow-list. HTML stands there as the text that it is, an image as its words, a link only when it goes to
/// http, https or mailto. Nothing that is typed makes it throw: what cannot be read as Markdown is shown as plain paragraphs.
/// </summary>
public static class MarkdownTree
{
    /// <summary>Deeper lists and quotations are shown flat.</summary>
    public const int DeepestNesting = 24;

    /// <summary>The pieces of a text in order.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="evidence">Titles by number: [E2] becomes a link when 2 is one of them.</param>
    /// <param name="prefix">What stands before the # of those links; a page with a base element gives its own address.</param>
    public static IReadOnlyList<MarkdownNode> Of(string? text, IReadOnlyDictionary<int, string>? evidence = null, string prefix = "")
    {
        text ??= "";
        try
        {
            return ParsedMarkdown.Of(text) is { } parsed ? new MarkdownBlockWalk(new EvidenceLinks(evidence, prefix)).Of(parsed) : Plain(text);
        }
#pragma warning disable CA1031 // Whatever the parser cannot take, readers still get the words.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Plain(text);
        }
    }

    /// <summary>The words of a text without its Markdown, a piece to a line.</summary>
    public static string Words(string? text) => string.Join('\n', Of(text).Select(Flat));

    private static string Flat(MarkdownNode node) =>
        node.Element == "br" ? "\n" : node.Text ?? string.Join(node.Between, node.Children.Select(Flat));

    private static List<MarkdownNode> Plain(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(words => MarkdownNode.Of("p", [MarkdownNode.Words(words)], ("dir", "auto")))];
}
