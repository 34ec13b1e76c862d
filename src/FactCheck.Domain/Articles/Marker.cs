using System.Buffers;
using System.Globalization;

namespace FactCheck.Domain;

/// <summary>A list or quote marker at the start of a line: how far it is indented and where the words begin.</summary>
internal readonly record struct Marker(BlockKind Kind, int Indent, int ContentStart)
{
    private const int LongestBeforeTab = 7;

    // Those of Unicode, and those that Word takes from its fonts of signs, which other programs show as boxes.
    private static readonly SearchValues<char> s_bullets = SearchValues.Create("▪▫◦‣⁃●○■□►➢➤✓✔\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC\uF076");

    /// <summary>
    /// "- ", "* ", "• ", "1. ", "1) " and "&gt; ", with "+ " where Markdown is read, and what word processors write before a tab; null on any other line.
    /// </summary>
    /// <remarks>
    /// A number of more than three digits is a year at the start of a sentence. An en dash opens speech in many languages. "&gt; 50 percent" means “more than”.
    /// </remarks>
    public static Marker? Of(string text, TextRange line, bool markdown)
    {
        var (indent, at) = Indentation(text, line);
        if (at == line.End)
        {
            return null;
        }
        if (text[at] == '>')
        {
            var words = AfterQuoteMarks(text, line, at);
            var isMore = words < line.End && (char.IsDigit(text[words]) || char.GetUnicodeCategory(text[words]) == UnicodeCategory.CurrencySymbol);
            return !isMore && (markdown || Follows(text, line, at + 1)) ? new Marker(BlockKind.Quote, indent, words) : null;
        }
        var end = AfterBullet(text, line, at, markdown);
        return end > at && Follows(text, line, end) ? new Marker(BlockKind.ListItem, indent, end) : null;
    }

    /// <summary>Columns of white space before the words (a tab reaches the next fourth column), and where they begin.</summary>
    public static (int Columns, int At) Indentation(string text, TextRange line)
    {
        var columns = 0;
        var at = line.Start;
        for (; at < line.End && text[at] is ' ' or '\t'; at++)
        {
            columns += text[at] == '\t' ? 4 - (columns % 4) : 1;
        }
        return (columns, at);
    }

    private static int AfterBullet(string text, TextRange line, int at, bool markdown)
    {
        if (text[at] is '-' or '*' or '•' || s_bullets.Contains(text[at]) || (markdown && text[at] == '+'))
        {
            return at + 1;
        }
        var tab = text.AsSpan(at, Math.Min(LongestBeforeTab, line.End - at)).IndexOf('\t');
        if (tab > 0 && IsBeforeTab(text.AsSpan(at, tab)))
        {
            return at + tab;
        }
        var end = at;
        while (end < line.End && end - at < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return end > at && end < line.End && text[end] is '.' or ')' ? end + 1 : at;
    }

    // Dashes and letters count as marks only before a tab: “–\t”, “o\t”, “a)\t”, “iv.\t”.
    private static bool IsBeforeTab(ReadOnlySpan<char> words) => words is ['–' or '—' or 'o']
        || (words is [.. { Length: > 0 } letters, '.' or ')']
            && (letters.Length == 1 ? char.IsAsciiLetter(letters[0]) : letters.IndexOfAnyExcept("ivxIVX") < 0));

    private static int AfterQuoteMarks(string text, TextRange line, int at)
    {
        while (at < line.End && text[at] is '>' or ' ' or '\t')
        {
            at++;
        }
        return at;
    }

    private static bool Follows(string text, TextRange line, int at) => at < line.End && text[at] is ' ' or '\t' or '\u00A0';
}
