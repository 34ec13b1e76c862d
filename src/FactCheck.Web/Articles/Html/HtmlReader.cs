using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Decides for each node of a page whether its readers see it, and says so where they do not.</summary>
internal sealed class HtmlReader(HtmlSheet sheet, HtmlParts parts, INode main, HtmlBlockWriter writer, HtmlNotes notes)
{
    /// <summary>Takes a node in; false passes over it and what stands in it.</summary>
    public bool Enter(INode node)
    {
        if (writer.IsFull || node is not (IText or IElement))
        {
            return false;
        }

        if (node is IElement element && node != main && !IsRead(element))
        {
            return false;
        }

        writer.Enter(node);
        return true;
    }

    /// <summary>Counts the parts of the page that stand outside of its article.</summary>
    public void CountRound(INode body, CancellationToken cancel)
    {
        if (main == body)
        {
            return;
        }

        var around = main.Ancestors().ToHashSet();
        HtmlWalk.Through(body, node =>
        {
            if (node is not IElement element || node == main || HtmlElements.IsUnseen(element.LocalName))
            {
                return false;
            }

            if (around.Contains(node))
            {
                return true;
            }

            notes.Count("part of the page beside its article", node);
            return false;
        }, _ => { }, cancel);
    }

    private bool IsRead(IElement element)
    {
        var name = element.LocalName;
        if (HtmlElements.IsUnseen(name))
        {
            return false;
        }

        var look = sheet.Of(element);
        if (look.IsHidden || element.HasAttribute("hidden") || (name == "dialog" && !element.HasAttribute("open")))
        {
            writer.Without("Words that the page hides were left out", element);
            return false;
        }

        switch (name)
        {
            case "math":
                writer.Formula(element);
                return false;
            case "img":
                writer.Picture(element.GetAttribute("alt"));
                return false;
            case "rt" or "rtc":
                writer.Without("How characters are read aloud was left out", element);
                return false;
        }

        if (look.IsStruck || name == "del")
        {
            writer.Without("Words with a line through them were left out", element);
            return false;
        }

        var furniture = HtmlElements.Furniture(name) ?? (parts.IsPlainForm(element) ? "form" : null);
        if (furniture is not null)
        {
            notes.Count(furniture, element);
        }

        return furniture is null;
    }
}
