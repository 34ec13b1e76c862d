using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace FactCheck.Web;

/// <summary>
/// Templates that browsers draw at once, in place of the element in which they stand (declarative shadow roots): they get a name under which their words
/// are part of the page.
/// </summary>
internal sealed class HtmlShadows
{
    private const string Template = "template";

    private readonly Stack<bool> _open = [];

    /// <summary>Renames the token where it begins or ends such a template.</summary>
    public void Rename(ref StructHtmlToken token)
    {
        if (token.Name.Length != Template.Length || token.Name.ToString() != Template)
        {
            return;
        }

        var isDrawn = token.Type == HtmlTokenType.StartTag ? token.GetAttribute("shadowrootmode").Length > 0 : _open.TryPop(out var begun) && begun;
        if (token.Type == HtmlTokenType.StartTag)
        {
            _open.Push(isDrawn);
        }

        if (isDrawn)
        {
            token.Name = HtmlElements.Shadow;
        }
    }
}
