using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace FactCheck.Web;

/// <summary>
/// Takes away the tags that only say how words look (bold, links, fonts). A parser has to open them anew in each block that follows where a page does not
/// close them, which is how small pages grow without bounds; to the words they add nothing. One that hides its words stays, as a span.
/// </summary>
internal sealed class HtmlFormatting
{
    private readonly Dictionary<string, Stack<bool>> _open =
        new[] { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" }
            .ToDictionary(name => name, _ => new Stack<bool>(), StringComparer.Ordinal);

    /// <summary>Whether the token goes no further.</summary>
    public bool Drops(ref StructHtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || token.Name.Length > 6
            || !_open.TryGetValue(token.Name.ToString(), out var open))
        {
            return false;
        }

        var isKept = token.Type == HtmlTokenType.StartTag ? Hides(ref token) : open.TryPop(out var kept) && kept;
        if (token.Type == HtmlTokenType.StartTag)
        {
            open.Push(isKept);
        }

        if (isKept)
        {
            token.Name = "span";
        }

        return !isKept;
    }

    private static bool Hides(ref StructHtmlToken tag) =>
        HtmlElements.IsHidden(Has(ref tag, "hidden"), tag.GetAttribute("aria-hidden").ToString(), tag.GetAttribute("style").ToString());

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
