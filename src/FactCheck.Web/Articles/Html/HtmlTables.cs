using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Tells tables of data, whose rows are read as one block each, from tables that only place parts of a page.</summary>
internal sealed class HtmlTables(CancellationToken cancel)
{
    /// <summary>What stands between two cells of a row.</summary>
    public const string Between = " · ";

    private readonly Stack<Table> _open = [];

    /// <summary>Whether the innermost table is one of data.</summary>
    public bool IsInData => _open.TryPeek(out var table) && table.IsData;

    /// <summary>Whether cells of this row stand in other columns than their number says.</summary>
    public bool IsOutOfStep => _open.TryPeek(out var table) && (table.Row <= table.ReachedRow || (table.IsShifted && table.Cells > 1));

    /// <summary>A table or a row of the innermost one begins or ends.</summary>
    /// <param name="element">It, or any other element.</param>
    /// <param name="step">1 where it begins, -1 where it ends.</param>
    public void Count(IElement element, int step)
    {
        if (element.LocalName == "table" && step > 0)
        {
            _open.Push(new(IsData(element)));
        }
        else if (element.LocalName == "table")
        {
            _open.TryPop(out _);
        }
        else if (element.LocalName == "tr" && step > 0)
        {
            Change(table => (table.Cells, table.Row, table.IsShifted, table.ReachedRow) = (0, table.Row + 1, false, table.NextReached));
        }
    }

    /// <summary>A cell begins; false for the first of its row.</summary>
    public bool BeginCell(IElement cell)
    {
        var isFirst = true;
        Change(table =>
        {
            isFirst = table.Cells++ == 0;
            table.IsShifted |= Span(cell, "colspan") > 1;
            table.NextReached = Math.Max(table.NextReached, table.Row + Span(cell, "rowspan") - 1);
        });
        return !isFirst;
    }

    /// <summary>Whether a row names what stands in the rows below it.</summary>
    public static bool IsHead(IElement row) => row.Children.Length > 1 && row.Children.All(cell => cell.LocalName == "th");

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var span) && span is > 1 and < 10_000 ? span : 1;

    private void Change(Action<Table> change)
    {
        if (_open.TryPeek(out var table))
        {
            change(table);
        }
    }

    // A table in a table, a heading or two paragraphs in a cell: then the table is there for the looks of the page.
    private bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        var (isData, blocks) = (true, 0);
        HtmlWalk.Through(table, node =>
        {
            if (node is IElement element && element != table)
            {
                var name = element.LocalName;
                var isInner = HtmlElements.IsBlock(name) && name is not ("tr" or "tbody" or "thead" or "tfoot" or "caption");
                blocks = name is "td" or "th" ? 0 : blocks + (isInner ? 1 : 0);
                isData &= blocks < 2 && name is not ("table" or "h1" or "h2" or "h3" or "ul" or "ol" or "article" or "section");
            }

            return isData;
        }, _ => { }, cancel);
        return isData;
    }

    private sealed class Table(bool isData)
    {
        public bool IsData => isData;

        public int Cells { get; set; }

        public int Row { get; set; }

        // The last row into which a cell of a row before this one reaches.
        public int ReachedRow { get; set; }

        public int NextReached { get; set; }

        public bool IsShifted { get; set; }
    }
}
