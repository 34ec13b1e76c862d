using AngleSharp.Dom;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>In which headings, lists, quotations and preformatted texts the walk through a page stands.</summary>
internal sealed class HtmlPlace(HtmlSheet sheet)
{
    private readonly HtmlLists _lists = new();
    private string? _number;
    private int _heading;
    private int _items;
    private int _quotes;
    private int _pres;

    /// <summary>Whether spaces and lines stand as they are written.</summary>
    public bool IsPreformatted => _pres > 0;

    /// <summary>What a block is that ends here, and its level.</summary>
    public (BlockKind Kind, int Level) Kind =>
        _heading > 0 ? (BlockKind.Heading, _heading)
        : _items > 0 ? (BlockKind.ListItem, Math.Max(1, _lists.Depth))
        : _quotes > 0 ? (BlockKind.Quote, 0)
        : (BlockKind.Paragraph, 0);

    /// <summary>The number of the item that begins here; null where none does, or the second time.</summary>
    public string? TakeNumber()
    {
        var number = _number;
        _number = null;
        return number;
    }

    /// <summary>An element begins (1) or ends (-1).</summary>
    public void Count(IElement element, int step)
    {
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level]:
                _heading = step > 0 ? level - '0' : 0;
                break;
            case "ul" or "ol" or "menu" or "dir" when step > 0:
                _lists.Begin(element, sheet.Of(element).ListType);
                break;
            case "ul" or "ol" or "menu" or "dir":
                _lists.End();
                break;
            case "li":
                _items += step;
                _number = step > 0 ? _lists.Item(element, sheet.Drawn(element, "before")?.Counter ?? sheet.Of(element).ListType) : null;
                break;
            case "blockquote":
                _quotes += step;
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                _pres += step;
                break;
        }
    }
}
