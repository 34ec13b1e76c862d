using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace FactCheck.Web;

/// <summary>
/// Takes away the tags that only say how words look (bold, links, fonts). A parser has to open them anew in each block that follows where a page does not
/// close them, which is how small pages grow without bounds; to the words they add nothing. One that hides or strikes its words, or makes them a block,
/// stays under a name that no parser opens anew, and so does one of which a style sheet may speak, or that leads to a note.
/// </summary>
internal sealed class HtmlFormatting(HtmlSheet sheet)
{
    private static readonly string[] s_notes = ["#fn", "#foot", "#note", "#cite", "#ref", "#end", "#_ftn", "#_edn"];

    private readonly Dictionary<string, Stack<string?>> _open =
        new[] { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" }
            .ToDictionary(name => name, _ => new Stack<string?>(), StringComparer.Ordinal);

    /// <summary>Whether the token goes no further.</summary>
    public bool Drops(ref StructHtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || token.Name.Length > 6
            || !_open.TryGetValue(token.Name.ToString(), out var open))
        {
            return false;
        }

        var kept = token.Type == HtmlTokenType.StartTag ? Kept(ref token) : open.TryPop(out var begun) ? begun : null;
        if (token.Type == HtmlTokenType.StartTag)
        {
            open.Push(kept);
        }

        if (kept is not null)
        {
            token.Name = kept;
        }

        return kept is null;
    }

    // The name under which a tag stays; null for none.
    private string? Kept(ref StructHtmlToken tag)
    {
        var name = tag.Name.ToString();
        return name is "s" or "strike" ? "del"
            : name == "a" && Link(ref tag) is { } link ? link
            : Has(ref tag, "hidden") || CssDeclarations.Of(tag.GetAttribute("style").ToString()).Count > 0
                || sheet.MayConcern(name, tag.GetAttribute("id").ToString(), tag.GetAttribute("class").ToString()) ? HtmlElements.Kept + name
            : null;
    }

    private static string? Link(ref StructHtmlToken link)
    {
        var (address, role) = (link.GetAttribute("href").ToString(), link.GetAttribute("role").ToString());
        var isNote = role is "doc-noteref" or "doc-backlink" || link.GetAttribute("epub:type").ToString() == "noteref"
            || s_notes.Any(note => address.Contains(note, StringComparison.OrdinalIgnoreCase));
        return isNote ? HtmlElements.NoteLink
            : address.StartsWith('#') ? HtmlElements.LocalLink
            : null;
    }

    private static bool Has(ref StructHtmlToken tag, string name)
    {
        for (var index = 0; index < tag.Attributes.Count; index++)
        {
            if (tag.Attributes[index].Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
