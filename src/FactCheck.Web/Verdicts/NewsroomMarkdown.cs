using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web;

/// <summary>
/// CommonMark as a newsroom means it: HTML is text, references to evidence come before links, addresses that stand bare are links, bullets of word
/// processors open list items, “>” before a number is a sign and no quotation, and no line vanishes as the definition of a link.
/// </summary>
internal static class NewsroomMarkdown
{
    /// <summary>The pipeline.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new QuoteParser());
        builder.BlockParsers.Find<ListBlockParser>()!.ItemParsers.Add(new BulletParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ReferenceParser());
        return builder.Build();
    }

    private sealed class ParagraphParser : ParagraphBlockParser
    {
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
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            line.SkipChar();
            line.TrimStart();
            return line.CurrentChar.IsDigit() ? BlockState.None : base.TryOpen(processor);
        }
    }

    private sealed class BulletParser : UnorderedListItemParser
    {
        public BulletParser() => OpeningCharacters = ['•', '‣', '▪', '◦'];
    }

    private sealed class ReferenceParser : InlineParser
    {
        private const int LongestNumber = 5;

        public ReferenceParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var digits = 0;
            while (slice.PeekChar(digits + 2).IsDigit() && digits < LongestNumber)
            {
                digits++;
            }

            if (slice.PeekChar(1) != 'E' || digits == 0 || slice.PeekChar(digits + 2) != ']')
            {
                return false;
            }

            var start = slice.Start;
            slice.Start += digits + 3;
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, slice.Start - 1));
            return true;
        }
    }
}
