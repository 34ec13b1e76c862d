using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace FactCheck.Web;

/// <summary>
/// CommonMark as a newsroom means it: HTML is text, references to evidence come before links, addresses that stand bare are links, bullets of word
/// processors open list items, tables are tables, and no line vanishes as the definition of a link or makes a heading of the line above it. What means
/// something else than its sign stays words: “>”, “#” or “*” at a number, the backslashes of a path (<see cref="NewsroomInlines"/>), and the marks of a
/// list that are numbers themselves (<see cref="ListMarks"/>).
/// </summary>
internal static class NewsroomMarkdown
{
    /// <summary>The pipeline.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new QuoteParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser());
        builder.BlockParsers.Replace<ThematicBreakParser>(new LineParser());
        builder.BlockParsers.Find<ListBlockParser>()!.ItemParsers.Add(new BulletParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NewsroomInlines.ReferenceParser());
        builder.InlineParsers.Insert(0, new BareAddresses());
        builder.InlineParsers.Replace<EscapeInlineParser>(new NewsroomInlines.BackslashParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new NewsroomInlines.EmphasisParser());
        return builder.Build();
    }

    private sealed class ParagraphParser : ParagraphBlockParser
    {
        public ParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock paragraph)
            {
                for (var line = 0; line < paragraph.Lines.Count; line++)
                {
                    paragraph.Lines.Lines[line].Slice.TrimStart();
                }

                if (paragraph.Lines.Count > 0)
                {
                    paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
                }
            }

            return true;
        }
    }

    private sealed class QuoteParser : QuoteBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            Rest(processor.Line, '>') is var rest && (rest.StartsWith('=') || ListMarks.IsNumber(rest)) ? BlockState.None : base.TryOpen(processor);
    }

    private sealed class HeadingParser : HeadingBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            processor.Line.PeekChar() != '#' && ListMarks.IsNumber(Rest(processor.Line, '#')) ? BlockState.None : base.TryOpen(processor);
    }

    // A line of hyphens under words parts them from what follows.
    private sealed class LineParser : ThematicBreakParser
    {
        private const int Fewest = 3;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().Trim();
            if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock || line.Length < Fewest || !line.TrimStart('-').IsEmpty)
            {
                return base.TryOpen(processor);
            }

            processor.NewBlocks.Push(new ThematicBreakBlock(this)
            {
                Column = processor.Column, Span = new(processor.Start, processor.Line.End), ThematicChar = '-', ThematicCharCount = line.Length,
            });
            return BlockState.BreakDiscard;
        }
    }

    // What word processors put before an item when it is copied as text: letters of symbol fonts stand for a point, a circle, a square or a line. They are
    // letters and dashes elsewhere, so a tab has to follow those that are.
    private sealed class BulletParser : UnorderedListItemParser
    {
        private const string Always = "•‣▪◦●○■□➢✓\uF0B7\uF0A7\uF0D8\uF0FC";
        private const string BeforeTab = "·o§–—Øü";

        public BulletParser() => OpeningCharacters = [.. Always, .. BeforeTab];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
        {
            result = default;
            return (Always.Contains(state.CurrentChar) || state.PeekChar(1) == '\t') && base.TryParse(state, pendingBulletType, out result);
        }
    }

    // What stands behind a sign at the start of a line.
    private static ReadOnlySpan<char> Rest(StringSlice line, char sign) => line.AsSpan().TrimStart().TrimStart(sign).TrimStart();
}
