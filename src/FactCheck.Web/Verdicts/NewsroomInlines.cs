using FactCheck.Domain;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web;

/// <summary>Where a newsroom reads signs inside a line otherwise than CommonMark does.</summary>
internal static class NewsroomInlines
{
    /// <summary>[E2] is a reference to evidence before it is a link.</summary>
    internal sealed class ReferenceParser : InlineParser
    {
        public ReferenceParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            EvidenceReference.LengthAtStart(slice.AsSpan()) is > 0 and var length && Stays(processor, ref slice, length);
    }

    /// <summary>A star between two digits multiplies.</summary>
    internal sealed class EmphasisParser : EmphasisInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var (mark, length) = (slice.CurrentChar, 1);
            while (slice.PeekChar(length) == mark)
            {
                length++;
            }

            return char.IsDigit(slice.PeekCharExtra(-1)) && char.IsDigit(slice.PeekChar(length))
                ? Stays(processor, ref slice, length)
                : base.Match(processor, ref slice);
        }
    }

    /// <summary>A backslash of a path, and one that another one or a break follows, is none that takes a sign its meaning.</summary>
    internal sealed class BackslashParser : EscapeInlineParser
    {
        private const int LongestPath = 260;

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            slice.PeekChar() is '\\' or '\n' or '\r' || IsOfPath(slice) ? Stays(processor, ref slice, 1) : base.Match(processor, ref slice);

        // C:\folder, or \\server\folder.
        private static bool IsOfPath(StringSlice slice)
        {
            var start = slice.Start;
            while (start > 0 && slice.Start - start < LongestPath && !char.IsWhiteSpace(slice.Text[start - 1]))
            {
                start--;
            }

            var word = slice.Text.AsSpan(start, slice.Start + 1 - start).TrimStart("\"'(“„«‘");
            return word is [_, ':', '\\', ..] ? char.IsAsciiLetter(word[0]) : word.StartsWith(@"\\");
        }
    }

    private static bool Stays(InlineProcessor processor, ref StringSlice slice, int length)
    {
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1));
        slice.Start += length;
        return true;
    }
}
