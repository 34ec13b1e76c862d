using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>Rows that were copied from a spreadsheet: lines whose cells are parted by tabs. They become a table of Markdown.</summary>
internal static partial class SpreadsheetRows
{
    private const int FewestRows = 2;

    /// <summary>The text with such rows as tables.</summary>
    public static string AsTables(string text)
    {
        if (!text.Contains('\t'))
        {
            return text;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (written, isCode) = (new StringBuilder(text.Length * 2), false);
        for (var at = 0; at < lines.Length;)
        {
            isCode ^= Fence().IsMatch(lines[at]);
            var rows = isCode ? 0 : RowsAt(lines, at);
            if (rows < FewestRows)
            {
                written.Append(lines[at++]).Append('\n');
                continue;
            }

            Write(written, lines[at..(at + rows)]);
            at += rows;
        }

        return written.ToString();
    }

    // Cutting white space off a text takes the empty cells at its very start and end along.
    private static int RowsAt(string[] lines, int at)
    {
        var cells = Cells(lines, at);
        var whole = at == 0 && cells > 0 && at + 1 < lines.Length && Cells(lines, at + 1) == cells + 1 ? cells + 1 : cells;
        var rows = 0;
        while (whole > 1 && at + rows < lines.Length && Cells(lines, at + rows) is var here
            && (here == whole || (rows == 0 && here > 0) || (here > 1 && here < whole && rows > 1 && at + rows == lines.Length - 1)))
        {
            rows++;
        }

        return rows;
    }

    // How many cells a line has; 0 when it is no row.
    private static int Cells(string[] lines, int at)
    {
        var line = lines[at];
        var cells = line.Count(c => c == '\t') + 1;
        return string.IsNullOrWhiteSpace(line) || line.StartsWith(' ') || ListMark().IsMatch(line) || (line[0] == '\t' && cells < 3) ? 0 : cells;
    }

    private static void Write(StringBuilder written, string[] rows)
    {
        var width = rows.Max(row => row.Count(c => c == '\t') + 1);
        written.Append('\n');
        foreach (var (number, row) in rows.Index())
        {
            List<string> cells = [.. row.Split('\t').Select(cell => Unparted().Replace(cell.Trim(), found => found.Value == "|" ? @"\|" : found.Value))];
            cells.InsertRange(number == 0 ? 0 : cells.Count, Enumerable.Repeat("", width - cells.Count));
            written.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (number == 0)
            {
                written.Append('|').Insert(written.Length, "---|", width).Append('\n');
            }
        }

        written.Append('\n');
    }

    // A backslash before the bar of an address or of code would be a sign of it; there the bar parts no cells anyway.
    [GeneratedRegex(
        @"<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|`[^`]*`|(https?://|www\.)[^\s<]*|\|",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Unparted();

    [GeneratedRegex(@"^ {0,3}(```|~~~)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    // A list of a word processor has a tab behind its bullets and numbers.
    [GeneratedRegex(@"^\t*([-*+•‣▪◦·–—o§]|\(?([0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])\t", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListMark();
}
