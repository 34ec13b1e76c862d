using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using Markdig;
using Markdig.Syntax;

namespace FactCheck.Web;

/// <summary>
/// Markdown as its parser reads it, the last few texts kept: a justification is shown on many screens and read again for the search with each change of
/// its claim, which happens in the writer's turn.
/// </summary>
internal static partial class ParsedMarkdown
{
    private const int LongestText = 2 * Limits.Justification;

    // The parser compares every opening mark of a paragraph with those before it: 20,000 of them took more than half a second.
    private const int MostMarks = 2_000;

    private const int MostKept = 64;

    private static readonly ConcurrentDictionary<string, MarkdownDocument> s_kept = new(StringComparer.Ordinal);

    /// <summary>The text as parsed; null for one that cannot be read as Markdown in little time. The parser may throw.</summary>
    public static MarkdownDocument? Of(string text)
    {
        if (s_kept.TryGetValue(text, out var kept))
        {
            return kept;
        }

        var source = text.Length > LongestText ? null : SpreadsheetRows.AsTables(text);
        if (source is null || TooDeep().IsMatch(source) || IsTangled(source))
        {
            return null;
        }

        var parsed = Markdown.Parse(source, NewsroomMarkdown.Pipeline);
        if (s_kept.Count >= MostKept)
        {
            s_kept.Clear();
        }

        return s_kept.GetOrAdd(text, parsed);
    }

    // Marks inside a line never reach beyond a blank one.
    private static bool IsTangled(string text)
    {
        var (marks, blank) = (0, true);
        foreach (var c in text)
        {
            marks += c is '[' or ']' or '*' or '_' or '`' or '<' or '!' or '|' ? 1 : 0;
            marks = c == '\n' && blank ? 0 : marks;
            blank = c == '\n' || (blank && char.IsWhiteSpace(c));
            if (marks > MostMarks)
            {
                return true;
            }
        }

        return false;
    }

    // The parser's time grows with the square of the markers on one line.
    [GeneratedRegex(@"^([ \t]*(>|[-+*]|[0-9]{1,9}[.)])){48}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex TooDeep();
}
