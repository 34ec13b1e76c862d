using System.Globalization;

namespace FactCheck.Domain;

/// <summary>
/// Finds headings in plain text, which has no mark for them. A candidate is a line of at most 80 units and 12 words that begins
/// with no lower-case letter, ends without closing punctuation, and is neither a byline nor furniture. It is a heading when a
/// longer paragraph of at least 80 units follows at once, or after one more candidate (a title above the first heading). Of
/// more candidates in a row only the text's very first line is taken, as its title. Level 1 before any body text, else 2.
/// </summary>
internal static class PlainHeadings
{
    private const int MaxLength = 80;
    private const int MaxWords = 12;
    private const int ParagraphLength = 80;

    public static List<Block> Mark(string text, List<Block> blocks)
    {
        var marked = new List<Block>(blocks.Count);
        var hasBody = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsHeading(text, blocks, i))
            {
                marked.Add(blocks[i] with { Kind = BlockKind.Heading, Level = hasBody ? 2 : 1 });
                continue;
            }
            marked.Add(blocks[i]);
            hasBody |= !Furniture.Knows(text[blocks[i].Start..blocks[i].End]);
        }
        return marked;
    }

    private static bool IsHeading(string text, List<Block> blocks, int index)
    {
        if (!IsCandidate(text, blocks[index]))
        {
            return false;
        }
        var reach = index == 0 ? 4 : 2;
        for (var next = index + 1; next < blocks.Count && next <= index + reach; next++)
        {
            if (IsLongerParagraph(blocks[next], blocks[index]))
            {
                return index == 0 || !StandsThirdInARow(text, blocks, index);
            }
            if (index > 0 && !IsCandidate(text, blocks[next]))
            {
                return false;
            }
        }
        return false;
    }

    private static bool StandsThirdInARow(string text, List<Block> blocks, int index)
    {
        var run = 1;
        for (var i = index - 1; i >= 0 && run < 3 && IsCandidate(text, blocks[i]); i--)
        {
            run++;
        }
        for (var i = index + 1; i < blocks.Count && run < 3 && IsCandidate(text, blocks[i]); i++)
        {
            run++;
        }
        return run >= 3;
    }

    private static bool IsLongerParagraph(Block next, Block heading) =>
        next.Kind == BlockKind.Paragraph
        && next.End - next.Start >= ParagraphLength
        && next.End - next.Start > heading.End - heading.Start;

    private static bool IsCandidate(string text, Block block)
    {
        if (block.Kind != BlockKind.Paragraph || block.End - block.Start > MaxLength)
        {
            return false;
        }
        var line = text[block.Start..block.End];
        return line.Any(char.IsLetter)
            && !BeginsSmall(line)
            && !EndsClosed(line)
            && line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MaxWords
            && !line.StartsWith("By ", StringComparison.Ordinal)
            && !Furniture.Knows(line);
    }

    private static bool BeginsSmall(string line) => char.IsLower(line.FirstOrDefault(char.IsLetterOrDigit));

    private static bool EndsClosed(string line) =>
        line[^1] is not (')' or ']' or '%' or '&' or '#' or '*')
        && CharUnicodeInfo.GetUnicodeCategory(line[^1]) is UnicodeCategory.OtherPunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.DashPunctuation;
}
