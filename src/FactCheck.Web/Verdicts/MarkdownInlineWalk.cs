using System.Text;
using FactCheck.Domain;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web;

/// <summary>Walks the words of one block: emphasis, code, links, line breaks, references to evidence.</summary>
internal sealed class MarkdownInlineWalk(EvidenceLinks evidence)
{
    private const string Rel = "noopener noreferrer";

    public List<MarkdownNode> Of(ContainerInline? inlines, int depth = 0, bool linked = false)
    {
        List<MarkdownNode> nodes = [];
        var words = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            if (inline is LiteralInline literal)
            {
                words.Append(literal.Content.AsSpan());
                continue;
            }

            Take(words, nodes, linked);
            nodes.AddRange(Of(inline, depth + 1, linked));
        }

        Take(words, nodes, linked);
        return nodes;
    }

    private List<MarkdownNode> Of(Inline inline, int depth, bool linked) => inline switch
    {
        // A line that was broken when it was typed is shown so.
        LineBreakInline => [MarkdownNode.Of("br", [])],
        CodeInline code => [MarkdownNode.Of("code", [MarkdownNode.Words(code.Content)])],
        HtmlEntityInline entity => [MarkdownNode.Words(entity.Transcoded.ToString())],
        HtmlInline html => [MarkdownNode.Words(html.Tag)],
        AutolinkInline auto => Link(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, [MarkdownNode.Words(auto.Url)], linked),
        ContainerInline container when depth >= MarkdownTree.DeepestNesting => [MarkdownNode.Words(Words(container))],
        LinkInline { IsImage: true } image => Link(image.Url, [MarkdownNode.Words(Words(image) is { Length: > 0 } alt ? alt : "Image")], linked),
        LinkInline link => Link(link.Url, Of(link, depth, linked: true), linked),
        EmphasisInline emphasis => [MarkdownNode.Of(emphasis.DelimiterCount > 1 ? "strong" : "em", Of(emphasis, depth, linked))],
        ContainerInline container => Of(container, depth, linked),
        _ => [],
    };

    private void Take(StringBuilder words, List<MarkdownNode> nodes, bool linked)
    {
        if (words.Length > 0)
        {
            nodes.AddRange(linked ? [MarkdownNode.Words(words.ToString())] : evidence.In(words.ToString()));
            words.Clear();
        }
    }

    private static List<MarkdownNode> Link(string? address, List<MarkdownNode> words, bool linked) =>
        !linked && Allowed(address) is { } allowed && words.Count > 0 ? [MarkdownNode.Of("a", words, ("href", allowed), ("rel", Rel))] : words;

    // The address as it was written, but for what nobody sees: browsers have their own rules for what they make of it.
    private static string? Allowed(string? address) => WebAddress.TryRead(address, out _) ? WebAddress.Clean(address)
        : Typed.Clean(address) is { } text && IsMail(text) ? text : null;

    private static bool IsMail(string address) =>
        address.Length <= WebAddress.MaxLength && address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out _);

    private static string Words(ContainerInline container) => string.Concat(container.FindDescendants<Inline>().Select(each => each switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));
}
