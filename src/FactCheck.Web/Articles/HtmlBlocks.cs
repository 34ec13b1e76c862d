using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Reads a foreign page into blocks of text. Nothing of its markup is kept, so nothing of it can be rendered.</summary>
public static class HtmlBlocks
{
    // A hostile page may nest hundreds of articles, and every one is counted through.
    private const int MostCandidates = 32;

    /// <summary>
    /// The visible words of the page: of its article or main part where that holds most of them, else of the whole body.
    /// </summary>
    public static HtmlArticle Read(string html)
    {
        IHtmlDocument document;
        try
        {
            document = new HtmlParser(new HtmlParserOptions { OnCreated = new NestingLimit().Watch }).ParseDocument(html);
        }
        catch (NestingLimit.ExceededException)
        {
            return new HtmlArticle("", [], null, null,
                "This page is nested too deeply to be read. Copy the article’s words from the browser and paste them.");
        }
        var part = MainPart(document);
        var writer = new HtmlBlockWriter();
        if (part is not null)
        {
            Walk(part, writer);
        }
        var language = Typed.Clean(document.DocumentElement.GetAttribute("lang"));
        return new HtmlArticle(writer.Text, writer.Blocks, TitleOf(document, part), language is { Length: <= 35 } ? language : null);
    }

    // A loop, not a recursion: a page must not decide how deep the stack gets. And by index, as NextSibling counts
    // from the first child every time.
    private static void Walk(INode root, HtmlBlockWriter writer)
    {
        var path = new Stack<(INode Node, int NextChild)>();
        writer.Enter(root);
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.NextChild == at.Node.ChildNodes.Length)
            {
                writer.Leave(at.Node);
                continue;
            }
            path.Push((at.Node, at.NextChild + 1));
            var child = at.Node.ChildNodes[at.NextChild];
            if (!HtmlElements.IsDropped(child))
            {
                writer.Enter(child);
                path.Push((child, 0));
            }
        }
    }

    private static IElement? MainPart(IHtmlDocument document)
    {
        var body = document.Body;
        var candidate = body?.QuerySelectorAll("article, main, [role=main]").Take(MostCandidates).MaxBy(WordsIn);
        return candidate is not null && WordsIn(candidate) * 2 > WordsIn(body!) ? candidate : body;
    }

    private static int WordsIn(IElement element) =>
        element.QuerySelectorAll("p, li, blockquote, h1, h2, h3, pre").Sum(e => e.TextContent.Length);

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
