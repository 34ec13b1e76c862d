namespace FactCheck.Domain;

/// <summary>
/// Splits a received text into blocks. The text itself stays as it came: blocks are ranges of it, in order, without overlap,
/// on character boundaries and never empty.
/// </summary>
public static class TextBlocks
{
    /// <summary>
    /// Plain text: every line with words is a block, unless the text was wrapped at a fixed width (<see cref="HardWrap"/>):
    /// then the lines up to a blank line or a marker are one block. "- ", "* ", "• ", "1. " open list items, "&gt; " quotes.
    /// A quote stays one block a line, so that no marker falls inside a range. Headings: <see cref="PlainHeadings"/>.
    /// A text of more than <see cref="Limits.Blocks"/> is read no further than one block beyond them.
    /// </summary>
    public static IReadOnlyList<Block> FromPlainText(string text)
    {
        var lines = Lines.Of(text);
        var blocks = HardWrap.IsIn(text, lines) ? Joined(text, lines) : OneEach(text, lines);
        return blocks.Count > Limits.Blocks ? blocks : PlainHeadings.Mark(text, blocks);
    }

    /// <summary>Markdown, read by <see cref="MarkdownBlocks"/>, hardly further than <see cref="Limits.Blocks"/>.</summary>
    public static IReadOnlyList<Block> FromMarkdown(string text) => new MarkdownBlocks(text).Read();

    private static List<Block> OneEach(string text, List<TextRange> lines)
    {
        var blocks = new List<Block>();
        var depth = new ListDepth();
        foreach (var line in lines.TakeWhile(_ => blocks.Count <= Limits.Blocks))
        {
            if (FromLines(text, depth, line, line.End) is { } block)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }

    private static List<Block> Joined(string text, List<TextRange> lines)
    {
        var blocks = new List<Block>();
        var depth = new ListDepth();
        for (var first = 0; first < lines.Count && blocks.Count <= Limits.Blocks;)
        {
            var next = first + 1;
            while (Continues(text, lines, first, next))
            {
                next++;
            }
            if (FromLines(text, depth, lines[first], lines[next - 1].End) is { } block)
            {
                blocks.Add(block);
            }
            first = next;
        }
        return blocks;
    }

    private static bool Continues(string text, List<TextRange> lines, int first, int next) =>
        next < lines.Count
        && !HardWrap.IsBlank(text, lines[first])
        && !HardWrap.IsBlank(text, lines[next])
        && Marker.Of(text, lines[next], markdown: false) is null
        && Marker.Of(text, lines[first], markdown: false) is not { Kind: BlockKind.Quote };

    private static Block? FromLines(string text, ListDepth depth, TextRange first, int end)
    {
        var marker = Marker.Of(text, first, markdown: false);
        if (marker is { Kind: BlockKind.ListItem } item)
        {
            return Block.Of(text, item.Kind, depth.Of(item.Indent), item.ContentStart, end);
        }
        var block = Block.Of(text, marker?.Kind ?? BlockKind.Paragraph, 0, marker?.ContentStart ?? first.Start, end);
        if (block is not null)
        {
            depth.End();
        }
        return block;
    }
}
