using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace FactCheck.Web;

/// <summary>Walks a table. Its first row names the columns; where that row begins with an empty cell, the first column names the rows.</summary>
internal sealed class MarkdownTableWalk(MarkdownInlineWalk inlines)
{
    // It scrolls in itself on a small screen, so it can be reached by keyboard.
    private static readonly (string, object)[] s_frame = [("class", "prose__table"), ("role", "group"), ("aria-label", "Table"), ("tabindex", "0")];

    public MarkdownNode Of(Table table)
    {
        List<List<MarkdownNode[]>> rows = [.. table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(Words).ToList())];
        var namesRows = rows[0] is [[], ..];
        var head = MarkdownNode.Of("tr", [.. rows[0].Select((words, column) => Cell(words.Length == 0 ? "td" : "th", "col", words, table, column))]);
        var body = rows.Skip(1).Select(row =>
            MarkdownNode.Of("tr", [.. row.Select((words, column) => Cell(namesRows && column == 0 ? "th" : "td", "row", words, table, column))])).ToList();
        return MarkdownNode.Of("div", [MarkdownNode.Of("table", [MarkdownNode.Of("thead", [head]), MarkdownNode.Of("tbody", body)])], s_frame);
    }

    private MarkdownNode[] Words(TableCell cell) => [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => inlines.Of(paragraph.Inline))];

    private static MarkdownNode Cell(string element, string scope, MarkdownNode[] words, Table table, int column)
    {
        var isAtEnd = column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
        return MarkdownNode.Of(element, words,
            [
                ("dir", "auto"),
                .. element == "th" ? [("scope", scope)] : Array.Empty<(string, object)>(),
                .. isAtEnd ? [("class", "prose__end")] : Array.Empty<(string, object)>(),
            ]);
    }
}
