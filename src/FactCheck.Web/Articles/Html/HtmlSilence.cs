using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// Follows words that are not drawn until an element within them says otherwise: those that a style makes invisible, or gives letters of no size.
/// </summary>
internal sealed class HtmlSilence(HtmlSheet sheet, CancellationToken cancel)
{
    private readonly Stack<(INode Node, bool IsInvisible, bool IsSizeless)> _open = [];

    /// <summary>Whether words are not drawn here.</summary>
    public bool IsSilent => _open.TryPeek(out var state) && (state.IsInvisible || state.IsSizeless);

    /// <summary>An element begins; true where nothing in it is drawn.</summary>
    public bool Enter(IElement element)
    {
        var look = sheet.Of(element);
        if (look.IsInvisible is null && look.IsSizeless is null)
        {
            return false;
        }

        var (_, isInvisible, isSizeless) = _open.TryPeek(out var around) ? around : default;
        var wasSilent = IsSilent;
        (isInvisible, isSizeless) = (look.IsInvisible ?? isInvisible, look.IsSizeless ?? isSizeless);
        if (!wasSilent && (isInvisible || isSizeless) && !Speaks(element, isInvisible, isSizeless))
        {
            return true;
        }

        if (wasSilent || isInvisible || isSizeless)
        {
            _open.Push((element, isInvisible, isSizeless));
        }

        return false;
    }

    /// <summary>An element ends.</summary>
    public void Leave(INode node)
    {
        if (_open.TryPeek(out var state) && state.Node == node)
        {
            _open.Pop();
        }
    }

    // Whether an element within it takes back what silences it. Asked once for each outermost silent element, so each node is walked once more at most.
    private bool Speaks(IElement element, bool isInvisible, bool isSizeless)
    {
        var (isSeen, isSized) = (!isInvisible, !isSizeless);
        HtmlWalk.Through(element, node =>
        {
            if (node is IElement inner && node != element)
            {
                var look = sheet.Of(inner);
                isSeen |= look.IsInvisible == false;
                isSized |= look.IsSizeless == false;
            }

            return !(isSeen && isSized);
        }, _ => { }, cancel);
        return isSeen && isSized;
    }
}
