namespace FactCheck.Domain;

/// <summary>A list or quote marker at the start of a line: how far it is indented and where the words begin.</summary>
internal readonly record struct Marker(BlockKind Kind, int Indent, int ContentStart)
{
    /// <summary>"- ", "* ", "• ", "1. ", "1) " and "&gt; ", with "+ " where Markdown is read; null on any other line.</summary>
    /// <remarks>A number of more than three digits is a year at the start of a sentence. An en dash opens speech in many languages.</remarks>
    public static Marker? Of(string text, TextRange line, bool markdown)
    {
        var (indent, at) = Indentation(text, line);
        if (at == line.End)
        {
            return null;
        }
        if (text[at] == '>')
        {
            return markdown || Follows(text, line, at + 1)
                ? new Marker(BlockKind.Quote, indent, AfterQuoteMarks(text, line, at))
                : null;
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
        if (text[at] is '-' or '*' or '•' || (markdown && text[at] == '+'))
        {
            return at + 1;
        }
        var end = at;
        while (end < line.End && end - at < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return end > at && end < line.End && text[end] is '.' or ')' ? end + 1 : at;
    }

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
