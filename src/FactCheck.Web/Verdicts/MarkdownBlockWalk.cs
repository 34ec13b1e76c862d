using Markdig.Syntax;

namespace FactCheck.Web;

/// <summary>Walks the blocks of one parsed text. Headings begin below the page's own second level and never skip one.</summary>
internal sealed class MarkdownBlockWalk(EvidenceLinks evidence)
{
    private const int HighestHeading = 3;
    private const int LowestHeading = 5;

    private readonly MarkdownInlineWalk _inlines = new(evidence);
    private int _heading = HighestHeading - 1;

    public List<MarkdownNode> Of(ContainerBlock blocks, int depth = 0) => [.. blocks.SelectMany(block => Of(block, depth))];

    private IEnumerable<MarkdownNode> Of(Block block, int depth) => block switch
    {
        ParagraphBlock paragraph => [MarkdownNode.Of("p", _inlines.Of(paragraph.Inline), ("dir", "auto"))],
        HeadingBlock heading => [Heading(heading)],
        ThematicBreakBlock => [MarkdownNode.Of("hr", [])],
        CodeBlock code => [Code(code)],
        ContainerBlock container when depth >= MarkdownTree.DeepestNesting => Flat(container),
        QuoteBlock quote => [MarkdownNode.Of("blockquote", Of(quote, depth + 1), ("dir", "auto"))],
        ListBlock list => [List(list, depth)],
        _ => [],
    };

    private MarkdownNode Heading(HeadingBlock heading)
    {
        _heading = Math.Clamp(heading.Level + 1, HighestHeading, Math.Min(_heading + 1, LowestHeading));
        return MarkdownNode.Of($"h{_heading}", _inlines.Of(heading.Inline), ("dir", "auto"));
    }

    // A region that scrolls can be reached by keyboard.
    private static MarkdownNode Code(CodeBlock code) =>
        MarkdownNode.Of("pre", [MarkdownNode.Of("code", [MarkdownNode.Words(code.Lines.ToString())])], ("tabindex", "0"));

    private MarkdownNode List(ListBlock list, int depth)
    {
        var items = list.OfType<ListItemBlock>()
            .Select(item => MarkdownNode.Of("li", list.IsLoose ? Of(item, depth + 1) : Tight(item, depth + 1), ("dir", "auto"))).ToList();
        if (!list.IsOrdered)
        {
            return MarkdownNode.Of("ul", items);
        }

        return int.TryParse(list.OrderedStart, out var start) && start != 1
            ? MarkdownNode.Of("ol", items, ("start", start))
            : MarkdownNode.Of("ol", items);
    }

    private List<MarkdownNode> Tight(ListItemBlock item, int depth) =>
        [.. item.SelectMany(block => block is ParagraphBlock paragraph ? _inlines.Of(paragraph.Inline) : Of(block, depth))];

    private IEnumerable<MarkdownNode> Flat(ContainerBlock container) => container.Descendants<LeafBlock>()
        .Select(leaf => MarkdownNode.Of("p", leaf is CodeBlock ? [MarkdownNode.Words(leaf.Lines.ToString())] : _inlines.Of(leaf.Inline), ("dir", "auto")));
}
