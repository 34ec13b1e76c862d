using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>How the words of a page flow: what stands on lines of its own, what parts words, and where the lines of the text are kept.</summary>
internal sealed class HtmlFlow(HtmlSheet sheet, HtmlTables tables)
{
    // A large first letter at the side of its paragraph, with a quotation mark.
    private const int LongestCapital = 3;

    private readonly Stack<(INode Node, bool KeepsLines)> _lines = [];

    /// <summary>Whether a line break in the text is one of the page.</summary>
    public bool KeepsLines => _lines.TryPeek(out var line) && line.KeepsLines;

    /// <summary>An element begins.</summary>
    public void Enter(IElement element)
    {
        if (sheet.Of(element).KeepsLines is { } keeps)
        {
            _lines.Push((element, keeps));
        }
    }

    /// <summary>An element ends.</summary>
    public void Leave(INode node)
    {
        if (_lines.TryPeek(out var line) && line.Node == node)
        {
            _lines.Pop();
        }
    }

    /// <summary>
    /// Whether an element stands on lines of its own: in a row of data only the row does, elsewhere a style may make a line of a block and a block of a line.
    /// </summary>
    public bool IsBlock(IElement element)
    {
        var name = element.LocalName;
        if (name is "br" or "wbr")
        {
            return false;
        }

        if (tables.IsInData)
        {
            return name is "table" or "tr" or "tbody" or "thead" or "tfoot" or "caption";
        }

        var (isBlock, look) = (HtmlElements.IsBlock(name), sheet.Of(element));
        return look.Display switch
        {
            HtmlDisplay.Block => isBlock || !(look.IsAfloat && element.TextContent.Length <= LongestCapital),
            HtmlDisplay.Inline => isBlock && name is not ("div" or "p"),
            _ => isBlock,
        };
    }

    /// <summary>Whether words before and after its edge are parted: an element that nobody knows, and one in a row of things side by side.</summary>
    public bool PartsWords(IElement element) =>
        !HtmlElements.IsInline(element.LocalName) || (element.ParentElement is { } around && sheet.Of(around).IsRow && !IsLetter(element));

    // Titles that move have each letter in an element of its own.
    private static bool IsLetter(IElement element) =>
        element.ChildNodes.Length == 1 && element.ChildNodes[0] is IText { Data: [var only] } && char.IsLetter(only);
}
