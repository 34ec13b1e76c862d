namespace FactCheck.Hostile;

/// <summary>Two hundred documents that are built to take time or memory: by nesting, by repeating, by what a parser has to open again or look back for.</summary>
public static class HostileDocuments
{
    /// <summary>The size of the largest text that is taken, in bytes.</summary>
    public const int Largest = 2 * 1024 * 1024;

    private const int Verdict = 20_000;

    /// <summary>All of them.</summary>
    /// <param name="bytes">How large each is, at most.</param>
    public static IEnumerable<HostileDocument> All(int bytes = Largest) =>
        Repeated(bytes).Concat(Pages(Math.Min(bytes, 600_000))).Concat(HostileSheets.All(bytes / 2)).Concat(Texts(bytes)).Concat(Verdicts()).Concat(Annotations(bytes));

    private static IEnumerable<HostileDocument> Repeated(int bytes) =>
        HtmlPieces.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(piece => HostileDocument.Of(HostileKind.Html, piece, bytes));

    private static IEnumerable<HostileDocument> Pages(int letters)
    {
        yield return Fonts(390, 5_000);
        yield return Fonts(200, 50_000);
        yield return Fonts(100, 200_000);
        yield return Html(letters, number => $"<p><font size={number}>");
        yield return Html(letters, number => $"<b id={number}><p>x");
        yield return Html(letters, number => $" a{number}=1", before: "<p", after: ">x");
        yield return Html(letters, _ => " hidden=1", before: "<p", after: ">x");
        yield return Html(letters, number => $" style{number}='display:none'", before: "<div", after: ">x");
        yield return Html(letters, number => $"<p a{number}=1 b{number} c{number}>x");
        yield return Html(letters, number => $"<x{number}>");
        yield return Html(letters, number => $"<x{number}></x{number}>");
        yield return Html(letters, number => $"&#{number + 32};&#x{number + 32:x};");
        yield return Html(letters, number => $"<h{(number % 6) + 1}>");
        yield return Html(letters, _ => "<p>x", before: "<table>");
        yield return Html(letters, _ => "<div>x</div>", before: "<table>");
        yield return Html(letters, _ => "<br>x", before: "<table><tr>");
        yield return Html(letters, _ => "x<tr>", before: "<table>");
        yield return Html(letters, _ => "<p>x", before: string.Concat(Enumerable.Repeat("<table>", 300)));
        yield return Html(letters, _ => "<li>x</li>", before: string.Concat(Enumerable.Repeat("<article>", 390)));
        yield return Html(letters, _ => "<p>x", before: string.Concat(Enumerable.Repeat("<article><li>", 190)));
        yield return Html(letters, _ => "word ", before: string.Concat(Enumerable.Repeat("<main><p>", 20)));
        yield return Html(letters, _ => "</p>", before: string.Concat(Enumerable.Repeat("<div>", 399)));
        yield return Html(letters, _ => "</foo>", before: string.Concat(Enumerable.Repeat("<span>", 399)));
        yield return Html(letters, _ => "<br>", before: string.Concat(Enumerable.Repeat("<span>", 399)));
        yield return Html(letters, _ => "<p><h1>", before: string.Concat(Enumerable.Repeat("<form><div></form>", 390)));
        yield return Html(letters, _ => "-", before: "<!--");
        yield return Html(letters, _ => "x", before: "<p title='");
        yield return Html(letters, _ => "x", before: "<");
        yield return Html(letters, _ => "x", before: "<!DOCTYPE ");
        yield return Html(letters, _ => "<p>", before: "<textarea>");
        yield return Html(letters, _ => "<p>", before: "<plaintext>");
        yield return Html(letters, _ => "<p>", before: "<script><!--<script>");
        yield return Html(letters, _ => "x<b>", before: "<select>");
        yield return Html(letters, _ => "]]", before: "<svg><![CDATA[");
        yield return Html(letters, _ => "0", before: "&#");
        yield return Html(letters, _ => "e\u0301\u0301\u0301", before: "<p>");
        yield return Html(letters, _ => "\u0301", before: "<p>e");
        yield return Html(letters, _ => "👩\u200D", before: "<p>");
        yield return Html(letters, _ => "\uFEFF", before: "<p>");
        yield return Html(letters, _ => " ", before: "<p>x", after: "x");
        yield return Html(letters, _ => " ", before: "<pre>x", after: "x");
        yield return Html(letters, _ => "<hr>", before: "<h1>x</h1>");
        yield return Html(letters, _ => "<meta property='og:title' content='x'>");
    }

    private static IEnumerable<HostileDocument> Texts(int bytes)
    {
        foreach (var piece in TextPieces)
        {
            yield return HostileDocument.Of(HostileKind.Text, piece, bytes);
            yield return HostileDocument.Of(HostileKind.Markdown, piece, bytes);
        }

        foreach (var piece in MarkdownPieces)
        {
            yield return HostileDocument.Of(HostileKind.Markdown, piece, bytes);
        }
    }

    private static IEnumerable<HostileDocument> Verdicts() => VerdictPieces.Select(piece => HostileDocument.Of(HostileKind.Verdict, piece, Verdict, after: ""));

    private static IEnumerable<HostileDocument> Annotations(int bytes)
    {
        const string One = """{"type":"Annotation","bodyValue":"x","target":{"selector":{"type":"TextQuoteSelector","exact":"words"}}},""";
        yield return HostileDocument.Of(HostileKind.Annotations, One, bytes, "[", "{}]");
        yield return HostileDocument.Of(HostileKind.Annotations, One, 1_000 * One.Length, "[", "{}]");
        yield return HostileDocument.Of(HostileKind.Annotations, "[", bytes);
        yield return HostileDocument.Of(HostileKind.Annotations, """{"first":""", bytes);
        yield return HostileDocument.Of(HostileKind.Annotations, "[],", bytes, "[", "[]]");
        yield return HostileDocument.Of(HostileKind.Annotations, """{"items":[{}]},""", bytes, "[", "{}]");
        yield return HostileDocument.Of(HostileKind.Annotations, "x", bytes, """{"type":"TextQuoteSelector","exact":" """, "\"}");
        yield return HostileDocument.Of(HostileKind.Annotations, "\\u0041", bytes, """{"type":"Annotation","target":{},"bodyValue":" """, "\"}");
        yield return HostileDocument.Counting(HostileKind.Annotations, number => $"\"a{number}\":1,", bytes, """{"type":"Annotation",""", "\"z\":1}");
    }

    private static HostileDocument Html(int letters, Func<int, string> piece, string before = "", string after = "x") =>
        HostileDocument.Counting(HostileKind.Html, piece, letters, before, after);

    private static HostileDocument Fonts(int fonts, int letters) => HostileDocument.Of(
        HostileKind.Html, "<p>x", letters, "<p>" + string.Concat(Enumerable.Range(0, fonts).Select(size => $"<font size={size}>")), "");

    private const string HtmlPieces = """
        <div>
        <span>
        <b>
        <p><b>
        <a><b><i>
        <a href=x>y
        <b><p>x</b>
        <i><div>x</i>
        <b><i><u><s><p>x</b></i></u></s>
        <nobr>x
        <code><li>
        <ul><li>
        <ul><li>x
        <li>x
        <li><article>
        <article>
        <article>x
        <article><p>x</article>
        <section><article><p>x
        <main><article><li>
        <blockquote>
        <blockquote><p>x</p></blockquote>
        <dl><dd>
        <dd>x<dt>y
        <table>
        <table><tr><td>
        <table><td>x
        <table><div>
        <table><a>x
        <table><tr><p>x
        <table><caption>x
        <table><colgroup><col>
        <td>x
        <tr><td>x</tr>
        <table></table>x
        <table><table>x
        <select><option>x
        <select><select>
        <option>x
        <optgroup><option>
        <select><table>
        <template>
        <template><p>x</template>
        <template><tr><td>x
        <svg><g>
        <svg><desc>
        <svg><foreignObject>
        <svg><p>x
        <math><mi>
        <math><annotation-xml>
        <math><mtext><p>x
        <object>
        <object><p>x</object>
        <applet><b>
        <marquee><i>
        <button>x
        <form>x
        <form></form>
        <form><div></form>
        <form><p>x</form><h1>y
        <label><input>
        <fieldset><legend>x
        <iframe>x</iframe>
        <noscript><p>x
        <script>x</script>
        <style>x</style>
        <textarea>x</textarea>
        <title>x</title>
        <frameset><frame>
        <html lang=x>
        <body hidden>
        <head>x
        </body>x
        </p>
        </br>
        </foo>x
        x</b>
        x<!--y-->
        <!-->
        <?x?>
        <!x>
        <![CDATA[x]]>
        <!DOCTYPE html>
        <
        </
        <p
        &
        &amp;
        &notit;
        &#x110000;
        &lt;p&gt;
        <br>
        <hr>x
        <img>
        <wbr>x
        <p>x
        <p>x</p>
        <p>
        <pre>x
        <h1>x
        <h1>x</h1>
        <ruby><rt>x
        <details><summary>x
        <p hidden>x
        <a hidden>x
        <b style=display:none>x</b>
        <div role=main>
        <div role=main><p>x</div>
        <p title='x'>y
        <isindex>
        <image>
        <menuitem>x
        <keygen>
        <x-y>
        <a:b>
        """;

    private static readonly string[] TextPieces =
        ["x\n", "A line of words\n", "x", "x ", "\n", "\r\n\r\nx", "- x\n", "> x\n", "1. x\n", "\u2028", "e\u0301", "👩\u200D", "Title Here\n" + "A", "\t", "Share this article\n"];

    private static readonly string[] MarkdownPieces =
        ["# x\n", "#", "```\n", "~~~\nx\n~~~\n", "x\n===\n", "---\n", "* * *\n", "  - x\n", "> > > ", "[x](y)", "| x | y |\n", "<p>x\n"];

    private static readonly string[] VerdictPieces =
    [
        "[", "]", "![", "[x](", "[x](y)", "[[x]](", "[E1]", "**a", "*a_b", "_a", "***", "* ", "**a**", "`", "``a`", "> ", "- ", "1. ", "> - ", "  - x\n", "#\n", "<", "<a>", "<!--",
        "&amp;", "\\", "\n", "x\n", "| a ", "[a]: b\n", "[a][", "<http://a.b>", "a@b.c ", "~~~\n", "    x\n", "\t",
    ];
}
