using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public class HtmlBlocksTests
{
    [Theory]
    [InlineData("<h2>Head</h2><p>One <b>bold</b>\n word.<p>Two", "H2 Head|P One bold word.|P Two")]
    [InlineData("<ul><li>a<ol><li>deep</ol><li><p>b</p></ul>", "L1 a|L2 deep|L1 b")]
    [InlineData("<blockquote><p>said</p></blockquote>after", "Q said|P after")]
    [InlineData("<p>first<br>second &amp; &ldquo;third&rdquo;&nbsp;x", "P first~second & “third”\u00A0x")]
    [InlineData("<pre>  a\n    b</pre>", "P a~    b")]
    [InlineData("<table><tr><td>cell<th>head</table><div>own <div>inner</div> tail</div>", "P cell · head|P own|P inner|P tail")]
    [InlineData("<p>see<script>alert(1)</script><style>p{}</style><noscript>no</noscript><template>t</template><svg><text>s</text></svg>n", "P seen")]
    [InlineData("<nav>menu</nav><form><p>Leave a Reply</p></form><p hidden>h<p style='display : none'>d<p>shown", "P shown")]
    [InlineData("<form><h1>Whole page in a form</h1><p>text</form>", "H1 Whole page in a form|P text")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=alert(1)><a href='javascript:alert(1)'>link</a>", "P <script>alert(1)</script>link")]
    [InlineData("", "")]
    public void A_page_becomes_blocks(string html, string expected)
    {
        var article = HtmlBlocks.Read(html);
        Assert.Null(article.Problem);
        Assert.Equal(expected.Replace('|', '\n').Replace('~', '\n'), Shown(article));
    }

    [Fact]
    public void Blocks_are_joined_by_a_blank_line() => Assert.Equal("a\n\nb", HtmlBlocks.Read("<p> a </p><p>b</p>").Text);

    [Fact]
    public void The_article_is_preferred_when_it_holds_most_words()
    {
        const string Page = "<p>aside</p><article><h1>Title</h1><p>The words of the article itself.</p></article><p>foot</p>";
        Assert.Equal("H1 Title\nP The words of the article itself.", Shown(HtmlBlocks.Read(Page)));
        Assert.StartsWith("P Long", Shown(HtmlBlocks.Read("<p>Long text outside of the article.</p><article><p>x</p></article>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_language_are_taken_from_the_page()
    {
        var article = HtmlBlocks.Read("<html lang='de-AT'><title>Site | x</title><meta property='og:title' content=' The  title '><p>t");
        Assert.Equal(("The title", "de-AT"), (article.Title, article.Language));
        Assert.Equal("Only heading", HtmlBlocks.Read("<title>Site</title><h1>Only\n heading</h1>").Title);
        Assert.Equal("Site", HtmlBlocks.Read("<title>Site</title><p>t").Title);
        Assert.Null(HtmlBlocks.Read("<p>t").Title);
    }

    [Fact]
    public void Nul_becomes_a_replacement_and_direction_marks_stay()
    {
        var article = HtmlBlocks.Read("<p>a&#0;b \u202Eשלום\u202C</p>");
        Assert.Equal("a\uFFFDb \u202Eשלום\u202C", article.Text);
        Assert.True(Intake.Check(article.Text).IsGood);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<a><div>")]
    public void A_page_nested_without_end_is_refused_or_read_but_ends(string piece)
    {
        var article = HtmlBlocks.Read(string.Concat(Enumerable.Repeat(piece, 100_000)) + "x");
        Assert.True(article.Problem is null || article.Problem.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Fact]
    public void As_many_neighbours_as_an_article_may_have_are_read() =>
        Assert.Equal(Limits.Blocks, HtmlBlocks.Read(string.Concat(Enumerable.Repeat("<p>x", Limits.Blocks))).Blocks.Count);

    [Fact]
    public void A_small_page_whose_fonts_are_opened_in_each_paragraph_is_read_without_them()
    {
        var fonts = string.Concat(Enumerable.Range(0, 390).Select(size => $"<font size={size}>"));
        Assert.Equal(5_000, HtmlBlocks.Read("<p>" + fonts + string.Concat(Enumerable.Repeat("<p>x", 5_000))).Blocks.Count);
    }

    [Theory]
    [InlineData("<p>a <b hidden>b</b> c", "a c")]
    [InlineData("<p>a <a style='display: none'>b</a> c", "a c")]
    [InlineData("<p>a <i hidden>b <i>d</i></i> c", "a c")]
    [InlineData("<p>a <b>b <b hidden>c</b> d</b> e", "a b d e")]
    [InlineData("<p>a <b hidden>b<p>c", "a\n\nc")]
    [InlineData("<form><h1>T</h1><p>x</form><form><p>comment</form>", "T\n\nx")]
    public void What_a_page_hides_is_left_out(string html, string words) => Assert.Equal(words, HtmlBlocks.Read(html).Text);

    [Theory]
    [InlineData("<style>.fade{opacity:0}</style><h1>Head</h1><div class=fade><p>")]
    [InlineData("<h1>Head</h1><div style='visibility:hidden'><p>")]
    public void A_page_that_shows_most_of_its_words_by_a_script_is_read_and_that_is_said(string begin)
    {
        var words = string.Join(' ', Enumerable.Repeat("All the words of this article.", 20));
        var article = HtmlBlocks.Read($"{begin}{words}</div><p style='display:none'>Not these.");
        Assert.Equal($"Head\n\n{words}", article.Text);
        Assert.Contains(article.Notes, note => note.Words.Contains("before a script has run", StringComparison.Ordinal));
        Assert.Contains(article.Notes, note => note.Words.Contains("“Not these.”", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_style_that_ask_too_much_are_given_up_and_the_words_are_read()
    {
        const string Rule = "<style>.b .a .a .a .a .a .a .z{display:none}.gone{display:none}</style>";
        var article = HtmlBlocks.Read(Rule + string.Concat(Enumerable.Repeat("<div class=a>", 300)) + "<p class=z>Words.");
        Assert.Equal("Words.", article.Text);
        Assert.Contains(article.Notes, note => note.Words.Contains("more rules of style", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{{{{{{{{{")]
    [InlineData("@media{@media{")]
    [InlineData(".a{.a{.a{")]
    [InlineData("a:not(:not(:not(")]
    [InlineData("a[b=\"\\")]
    [InlineData("/*")]
    [InlineData(".a,.b{&,&{")]
    public void A_sheet_nested_without_end_is_passed_over(string piece) => Assert.Equal(
        "Words.", HtmlBlocks.Read($"<style>{string.Concat(Enumerable.Repeat(piece, 20_000))}</style><p class=z>Words.").Text);

    [Fact]
    public void Reading_stops_when_nobody_waits_for_it() =>
        Assert.ThrowsAny<OperationCanceledException>(() => HtmlBlocks.Read("<p>x", new CancellationToken(canceled: true)));

    [Fact]
    public void Nested_as_real_pages_are_is_read() =>
        Assert.Equal("x", HtmlBlocks.Read(string.Concat(Enumerable.Repeat("<div>", 300)) + "x").Text);

    private static string Shown(HtmlArticle article) => string.Join('\n', article.Blocks.Select(b =>
        $"{"PHLQ"[(int)b.Kind]}{(b.Level > 0 ? b.Level : "")} {article.Text[b.Start..b.End]}"));
}
