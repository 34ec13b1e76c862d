using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Decides for each node of a page whether its readers see it, and says so where they do not.</summary>
internal sealed class HtmlReader(HtmlSheet sheet, HtmlParts parts, INode main, HtmlBlockWriter writer, HtmlNotes notes, CancellationToken cancel)
{
    private const string Hidden = "Words that the page hides were left out";

    // Kinds of fields whose value a reader sees as words.
    private static readonly HashSet<string> s_fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "number", "date", "datetime-local", "email", "month", "tel", "time", "url", "week",
    };

    private readonly HtmlSilence _silence = new(sheet, cancel);

    /// <summary>How many letters were left out that have their place and that nobody sees.</summary>
    public int Unseen { get; private set; }

    /// <summary>Takes a node in; false passes over it and what stands in it.</summary>
    public bool Enter(INode node)
    {
        if (writer.IsFull || node is not (IText or IElement))
        {
            return false;
        }

        if (node is IElement element && node != main)
        {
            if (!IsRead(element))
            {
                return false;
            }

            if (_silence.Enter(element))
            {
                Unseen += element.TextContent.Length;
                writer.Without(Hidden, element);
                return false;
            }
        }

        if (node is IText silent && _silence.IsSilent)
        {
            Unseen += silent.Length;
            writer.Without(Hidden, node);
            return false;
        }

        writer.Enter(node);
        return true;
    }

    /// <summary>All that stands in a node was read.</summary>
    public void Leave(INode node)
    {
        _silence.Leave(node);
        writer.Leave(node);
    }

    /// <summary>Counts the parts of the page that stand outside of its article.</summary>
    public void CountRound(INode body)
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
        var look = sheet.Of(element);
        if (HtmlElements.IsUnseen(name))
        {
            CountEmbedded(element, look);
            if (name == "input" && !look.IsHidden && s_fields.Contains(element.GetAttribute("type") ?? "text"))
            {
                writer.Field(element.GetAttribute("value") ?? "");
            }

            return false;
        }

        if (look.IsHidden || element.HasAttribute("hidden") || element.HasAttribute("popover") || (name == "dialog" && !element.HasAttribute("open")))
        {
            Unseen += look.IsUnseen && look.Display != HtmlDisplay.None ? element.TextContent.Length : 0;
            writer.Without(Hidden, element);
            return false;
        }

        if (name == "math" || HtmlFormulas.IsOne(element))
        {
            writer.Formula(element, HtmlFormulas.MathOf(element));
            return false;
        }

        switch (name)
        {
            case "img":
                writer.Picture(element.GetAttribute("alt"));
                return false;
            case "rt" or "rtc":
                writer.Without("How characters are read aloud was left out", element);
                return false;
        }

        if (look.IsStruck ?? name == "del")
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

    // Another page within this one: a chart, a post of a network, a video. One of the size of a point only counts readers.
    private void CountEmbedded(IElement element, HtmlLook look)
    {
        if (element.LocalName == "iframe" && !look.IsHidden && look.IsInvisible != true && (element.HasAttribute("src") || element.HasAttribute("srcdoc"))
            && element.GetAttribute("width") is not ("0" or "1") && element.GetAttribute("height") is not ("0" or "1"))
        {
            notes.Add("page embedded in this one");
        }
    }
}
