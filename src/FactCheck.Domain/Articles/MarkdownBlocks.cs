namespace FactCheck.Domain;

/// <summary>
/// A small block reader for Markdown: headings (# and underlined), list items, quotes, fenced code (as a paragraph), paragraphs
/// with soft line breaks. Front matter between "---" lines is a paragraph; dividing lines are no block. Marks inside a line,
/// such as **bold** or [text](url), tables, HTML and link definitions stay in the text as received.
/// A quote is one block a line, so that no "&gt;" falls inside a range; a line without the mark continues the one before.
/// </summary>
internal sealed class MarkdownBlocks(string text)
{
    private readonly List<TextRange> lines = Lines.Of(text);
    private readonly List<Block> blocks = [];
    private readonly ListDepth depth = new();
    private (BlockKind Kind, int Level, int Start, int End)? open;

    public List<Block> Read()
    {
        var next = lines.Count > 1 && Line(0) is "---" ? Fence(0, "---") : 0;
        while (next < lines.Count && blocks.Count <= Limits.Blocks)
        {
            next = ReadLine(next);
        }
        Close();
        return blocks;
    }

    private int ReadLine(int index)
    {
        var line = lines[index];
        var words = Line(index);
        if (words.Length == 0)
        {
            Close();
        }
        else if (words.StartsWith("```") || words.StartsWith("~~~"))
        {
            return Fence(index, words[..3]);
        }
        else if (open is { Kind: BlockKind.Paragraph } paragraph && Underline(words) is > 0 and var level)
        {
            open = paragraph with { Kind = BlockKind.Heading, Level = level };
            Close();
        }
        else if (IsDivider(words))
        {
            Close();
        }
        else if (HeadingLevel(words) is > 0 and var hashes)
        {
            AddHeading(line, words, hashes);
        }
        else if (Marker.Of(text, line, markdown: true) is { } marker)
        {
            Close();
            var itemLevel = marker.Kind == BlockKind.ListItem ? depth.Of(marker.Indent) : 0;
            open = (marker.Kind, itemLevel, marker.ContentStart, line.End);
        }
        else
        {
            open = open is { } running ? running with { End = line.End } : (BlockKind.Paragraph, 0, line.Start, line.End);
        }
        return index + 1;
    }

    private int Fence(int index, ReadOnlySpan<char> mark)
    {
        Close();
        var end = index + 1;
        while (end < lines.Count && !Line(end).StartsWith(mark))
        {
            end++;
        }
        if (end > index + 1)
        {
            open = (BlockKind.Paragraph, 0, lines[index + 1].Start, lines[end - 1].End);
            Close();
        }
        return end + 1;
    }

    private void AddHeading(TextRange line, ReadOnlySpan<char> words, int level)
    {
        Close();
        var start = Marker.Indentation(text, line).At + level;
        var content = words[level..].TrimEnd('#');
        var closed = content.Length == 0 || char.IsWhiteSpace(content[^1]);
        open = (BlockKind.Heading, level, start, closed ? start + content.Length : line.End);
        Close();
    }

    private void Close()
    {
        if (open is { } done && Block.Of(text, done.Kind, done.Level, done.Start, done.End) is { } block)
        {
            blocks.Add(block);
            if (done.Kind != BlockKind.ListItem)
            {
                depth.End();
            }
        }
        open = null;
    }

    private ReadOnlySpan<char> Line(int index) => text.AsSpan(lines[index].Start, lines[index].Length).Trim();

    private static int HeadingLevel(ReadOnlySpan<char> words)
    {
        var hashes = words.IndexOfAnyExcept('#') is >= 0 and var other ? other : words.Length;
        return hashes is >= 1 and <= 6 && (hashes == words.Length || words[hashes] is ' ' or '\t') ? hashes : 0;
    }

    private static int Underline(ReadOnlySpan<char> words) =>
        !words.ContainsAnyExcept('=') ? 1 : !words.ContainsAnyExcept('-') ? 2 : 0;

    private static bool IsDivider(ReadOnlySpan<char> words) =>
        words[0] is '-' or '*' or '_' && words.Count(words[0]) >= 3 && !words.ContainsAnyExcept(words[0], ' ', '\t');
}
