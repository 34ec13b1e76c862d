using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Reads a foreign page into blocks of text. Nothing of its markup is kept, so nothing of it can be rendered.</summary>
public static class HtmlBlocks
{
    /// <summary>
    /// The visible words of the page: of its article or main part where that holds most of them, else of the whole body.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static HtmlArticle Read(string html, CancellationToken cancel = default)
    {
        var budget = new HtmlBudget(cancel);
        try
        {
            var source = new TextSource(html);
            var parser = new HtmlParser(budget.Options, BrowsingContext.New());
            return Of((IHtmlDocument)parser.ParseDocument<Document, Element>(source, budget.Take), cancel);
        }
        catch (HtmlBudget.ExceededException exceeded)
        {
            return new HtmlArticle("", [], null, null, exceeded.Message);
        }
    }

    private static HtmlArticle Of(IHtmlDocument document, CancellationToken cancel)
    {
        var writer = new HtmlBlockWriter();
        INode? main = null;
        if (document.Body is { } body)
        {
            var parts = HtmlParts.Of(body, cancel);
            main = parts.Main;
            HtmlWalk.Through(main, node => Enter(node, main, parts, writer), writer.Leave, cancel);
        }

        var language = Typed.Clean(document.DocumentElement.GetAttribute("lang"));
        return new HtmlArticle(
            writer.Text, writer.Blocks, TitleOf(document, main as IElement), language is { Length: <= 35 } ? language : null);
    }

    private static bool Enter(INode node, INode main, HtmlParts parts, HtmlBlockWriter writer)
    {
        if (node != main && (HtmlElements.IsDropped(node) || parts.IsPlainForm(node)) || writer.IsFull)
        {
            return false;
        }

        writer.Enter(node);
        return true;
    }

    private static string? TitleOf(IHtmlDocument document, IElement? part)
    {
        var headings = part?.QuerySelectorAll("h1");
        return Plain(headings is { Length: 1 } ? headings[0].TextContent : null)
            ?? Plain(document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"))
            ?? Plain(document.Title);
    }

    private static string? Plain(string? text) =>
        Typed.Clean(text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
