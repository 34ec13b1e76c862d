using Markdig.Extensions.Tables;
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
        // Where a table stood alone its parser leaves an empty one.
        ParagraphBlock { Inline: null or { FirstChild: null } } => [],
        ParagraphBlock paragraph => [Paragraph(paragraph)],
        HeadingBlock heading => [Heading(heading)],
        ThematicBreakBlock => [MarkdownNode.Of("hr", [])],
        CodeBlock code => [Code(code)],
        Table table => [new MarkdownTableWalk(_inlines).Of(table)],
        ContainerBlock container when depth >= MarkdownTree.DeepestNesting => Flat(container),
        QuoteBlock quote => [MarkdownNode.Of("blockquote", Of(quote, depth + 1), ("dir", "auto"))],
        ListBlock list when ListMarks.AreWords(list) => list.OfType<ListItemBlock>().SelectMany(item => AsTyped(list, item, depth + 1)),
        ListBlock list => [List(list, depth)],
        _ => [],
    };

    private MarkdownNode Paragraph(ParagraphBlock paragraph, string before = "")
    {
        var words = _inlines.Of(paragraph.Inline);
        return MarkdownNode.Of("p", before.Length == 0 ? words : [MarkdownNode.Words(before), .. words], ("dir", "auto"));
    }

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
        var numbers = list.IsOrdered ? ListMarks.Numbers(list) : [];
        List<MarkdownNode> items = [];
        foreach (var item in list.OfType<ListItemBlock>())
        {
            (string, object)[] typed = items.Count > 0 && items.Count < numbers.Length && numbers[items.Count] != numbers[items.Count - 1] + 1
                ? [("dir", "auto"), ("value", numbers[items.Count])] : [("dir", "auto")];
            items.Add(MarkdownNode.Of("li", list.IsLoose ? Of(item, depth + 1) : Tight(item, depth + 1), typed));
        }

        return numbers is [] ? MarkdownNode.Of("ul", items) : numbers[0] == 1 ? MarkdownNode.Of("ol", items) : MarkdownNode.Of("ol", items, ("start", numbers[0]));
    }

    private List<MarkdownNode> Tight(ListItemBlock item, int depth) =>
        [.. item.SelectMany(block => block is ParagraphBlock paragraph ? _inlines.Of(paragraph.Inline) : Of(block, depth))];

    private IEnumerable<MarkdownNode> AsTyped(ListBlock list, ListItemBlock item, int depth)
    {
        var mark = ListMarks.Of(list, item);
        return item is [ParagraphBlock first, ..]
            ? [Paragraph(first, mark), .. item.Skip(1).SelectMany(block => Of(block, depth))]
            : [MarkdownNode.Of("p", [MarkdownNode.Words(mark.TrimEnd())], ("dir", "auto")), .. Of(item, depth)];
    }

    private IEnumerable<MarkdownNode> Flat(ContainerBlock container) => container.Descendants<LeafBlock>()
        .Select(leaf => MarkdownNode.Of("p", leaf is CodeBlock ? [MarkdownNode.Words(leaf.Lines.ToString())] : _inlines.Of(leaf.Inline), ("dir", "auto")));
}
