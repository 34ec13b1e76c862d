using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Reads a foreign page into blocks of text. Nothing of its markup is kept, so nothing of it can be rendered. What the page says stays as its readers see
/// it: where position, a line through words or a picture carries the meaning, something stands for it, and what is left out is noted.
/// </summary>
public static class HtmlBlocks
{
    // A few hidden words beside still fewer that are shown are no article.
    private const int FewLetters = 300;

    /// <summary>
    /// The visible words of the page: of its article or main part where that holds most of them, else of the whole body.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static HtmlArticle Read(string html, CancellationToken cancel = default)
    {
        var sheet = HtmlSheet.In(html);
        var budget = new HtmlBudget(sheet, cancel);
        try
        {
            var source = new TextSource(html);
            var parser = new HtmlParser(budget.Options, BrowsingContext.New());
            return Of((IHtmlDocument)parser.ParseDocument<Document, Element>(source, budget.Take), sheet, cancel);
        }
        catch (HtmlBudget.ExceededException exceeded)
        {
            return new HtmlArticle("", [], null, null, exceeded.Message);
        }
    }

    private static HtmlArticle Of(IHtmlDocument document, HtmlSheet sheet, CancellationToken cancel)
    {
        var notes = new HtmlNotes(cancel);
        var writer = new HtmlBlockWriter(sheet, notes, cancel);
        INode? main = null;
        if (document.Body is { } body)
        {
            var parts = HtmlParts.Of(body, cancel);
            main = parts.Main;
            var reader = new HtmlReader(sheet, parts, main, writer, notes, cancel);
            writer.Enter(document.DocumentElement);
            HtmlWalk.Through(main, reader.Enter, reader.Leave, cancel);
            if (reader.Unseen > Math.Max(writer.Text.Length, FewLetters) && !sheet.ShowsUnseen)
            {
                sheet.ShowUnseen();
                return Of(document, sheet, cancel);
            }

            reader.CountRound(body);
        }

        if (sheet.ShowsUnseen)
        {
            notes.Say("The page lets nobody see most of its words before a script has run. They were read all the same.");
        }

        if (sheet.IsExhausted)
        {
            notes.Say("The page has more rules of style than can be followed. Look whether words were read that it hides.");
        }

        var language = Typed.Clean(document.DocumentElement.GetAttribute("lang"));
        return new HtmlArticle(
            writer.Text, writer.Blocks, TitleOf(document, main as IElement, writer), language is { Length: <= 35 } ? language : null)
        {
            Notes = notes.All(writer.Blocks.Count),
        };
    }

    private static string? TitleOf(IHtmlDocument document, IElement? part, HtmlBlockWriter writer)
    {
        var heading = part?.QuerySelectorAll("h1").Length == 1 ? writer.Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1 }) : null;
        return Plain(heading is null ? null : writer.Text[heading.Start..heading.End])
            ?? Plain(document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"))
            ?? Plain(document.Title);
    }

    private static string? Plain(string? text) =>
        Typed.Clean(text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
