using Bunit;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class MarkdownViewTests : BunitContext
{
    private static readonly Dictionary<int, string> s_evidence = new() { [2] = "Readout <of> the call" };

    [Theory]
    [InlineData("one\n\ntwo", "<p dir=\"auto\">one</p><p dir=\"auto\">two</p>")]
    [InlineData("*a* **b** `c`", "<p dir=\"auto\"><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("- a\n- b", "<ul><li dir=\"auto\">a</li><li dir=\"auto\">b</li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li dir=\"auto\">a</li><li dir=\"auto\">b</li></ol>")]
    [InlineData("> a", "<blockquote dir=\"auto\"><p dir=\"auto\">a</p></blockquote>")]
    [InlineData("a  \nb", "<p dir=\"auto\">a<br />b</p>")]
    [InlineData("---", "<hr />")]
    [InlineData("one\n----\ntwo", "<p dir=\"auto\">one</p><hr /><p dir=\"auto\">two</p>")]
    [InlineData("1. a\n1. b", "<ol><li dir=\"auto\">a</li><li dir=\"auto\">b</li></ol>")]
    [InlineData("2. a\n3. b\n7. c\n8. d", "<ol start=\"2\"><li dir=\"auto\">a</li><li dir=\"auto\">b</li><li dir=\"auto\" value=\"7\">c</li><li dir=\"auto\">d</li></ol>")]
    [InlineData("1. 2024 was the year", "<ol><li dir=\"auto\">2024 was the year</li></ol>")]
    [InlineData("- 5 percent said yes\n- others no", "<ul><li dir=\"auto\">5 percent said yes</li><li dir=\"auto\">others no</li></ul>")]
    [InlineData("* 5 percent said yes", "<ul><li dir=\"auto\">5 percent said yes</li></ul>")]
    [InlineData("    x < y", "<pre tabindex=\"0\"><code>x &lt; y</code></pre>")]
    [InlineData("###### deep\n\n# high", "<h3 dir=\"auto\">deep</h3><h3 dir=\"auto\">high</h3>")]
    [InlineData("# a\n\n### b\n\n###### c", "<h3 dir=\"auto\">a</h3><h4 dir=\"auto\">b</h4><h5 dir=\"auto\">c</h5>")]
    public void What_is_on_the_list_is_shown(string markdown, string expected) => Shows(markdown, expected);

    [Theory]
    [InlineData("[a](https://example.org/x?q=1)", "https://example.org/x?q=1")]
    [InlineData("<https://example.org/>", "https://example.org/")]
    [InlineData("[a](mailto:desk@example.org)", "mailto:desk@example.org")]
    [InlineData("![chart](https://example.org/c.png)", "https://example.org/c.png")]
    public void Links_to_the_web_and_to_mail_are_links_that_give_nothing_away(string markdown, string address)
    {
        var link = Show(markdown).Find("a");
        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHN2Zz4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//example.org)")]
    [InlineData("[a](/account/sign-out)")]
    [InlineData("[a](https://user:secret@example.org/)")]
    [InlineData("[a](https://example.org\\@other.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    public void Other_addresses_are_no_links(string markdown) => Assert.Empty(Show(markdown).FindAll("a, img"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=x>b</b> <!-- c --> <?php ?> <![CDATA[x]]>")]
    [InlineData("<svg><style>@import 'x'</style></svg>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    public void Markup_is_shown_as_the_text_that_it_is(string markdown)
    {
        var shown = Show(markdown);
        Assert.Empty(shown.FindAll("*").Select(each => each.LocalName).Except(["div", "p", "a"]));
        Assert.All(shown.FindAll("a"), link => Assert.Equal("https://example.org", link.GetAttribute("href")));
        Assert.Equal(markdown, shown.Find("p").TextContent);
    }

    [Fact]
    public void A_reference_to_evidence_that_exists_is_a_link_with_its_title()
    {
        var link = Show("As [E2] shows, **[E2]**, not [E7].", prefix: "/here").FindAll("a");
        Assert.Equal(2, link.Count);
        Assert.Equal("/here#evidence-2", link[0].GetAttribute("href"));
        Assert.Equal("[2, evidence: Readout <of> the call]", link[0].TextContent);
        Assert.Contains("[E7]", Show("[E7]").Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It fell [E2, E2].", "It fell [2, 2].")]
    [InlineData("It fell [E2 ;E02].", "It fell [2; 2].")]
    [InlineData("It fell [E2 E2].", "It fell [2 2].")]
    [InlineData("It fell [E2, E7].", "It fell [E2, E7].")]
    public void Several_pieces_may_stand_in_one_reference(string markdown, string words)
    {
        var shown = Show(markdown);
        foreach (var hidden in shown.FindAll(".hidden"))
        {
            hidden.Remove();
        }

        Assert.Equal(words, shown.Find("p").TextContent);
    }

    [Theory]
    [InlineData("The bank says so [E2][E2]", 2)]
    [InlineData("[E2](not an address) and [E2]: so", 2)]
    [InlineData("[E2]: https://example.org/report", 2)]
    [InlineData("*[E2][E2]*, [E2].", 3)]
    [InlineData("[E2] [E2]", 2)]
    [InlineData("It fell [E2, E2], and [E02;E2].", 4)]
    [InlineData("[E2, E7]", 0)]
    [InlineData("[E2 E2 E2](not an address)", 3)]
    public void References_stand_side_by_side_and_before_links(string markdown, int links) => Assert.Equal(links, Show(markdown).FindAll("a").Count);

    [Theory]
    [InlineData("The rate was 12.\n\n[E3]: https://example.org/report", "[E3]: https://example.org/report")]
    [InlineData("[note]: words\n[other]: <https://example.org/>", "[note]: words")]
    [InlineData("> 50 percent of voters said yes.", "> 50 percent of voters said yes.")]
    [InlineData(">2,000 came", ">2,000 came")]
    [InlineData("> $5 million", "> $5 million")]
    [InlineData(">= 5 percent", ">= 5 percent")]
    [InlineData("> −5 percent", "> −5 percent")]
    [InlineData("> .5 percent", "> .5 percent")]
    [InlineData("> ٥ percent", "> ٥ percent")]
    [InlineData("<50 percent", "<50 percent")]
    [InlineData("< 50 percent", "< 50 percent")]
    [InlineData("- 5 percent", "- 5 percent")]
    [InlineData("- €5 million\n- €3 million", "- €3 million")]
    [InlineData("+ 5 percent", "+ 5 percent")]
    [InlineData("+ 5 percent in May\n+ **7** percent in June", "+ 7 percent in June")]
    [InlineData("-5 percent", "-5 percent")]
    [InlineData("2014. Crimea was annexed.", "2014. Crimea was annexed.")]
    [InlineData("2014. Crimea was annexed.\n2022. The war began.", "2022. The war began.")]
    [InlineData("31. December was cold.\n\nThe rest.", "31. December was cold.")]
    [InlineData("3) is the third", "3) is the third")]
    [InlineData("# 1 in 10 said so", "# 1 in 10 said so")]
    [InlineData("#1 in the list", "#1 in the list")]
    [InlineData("~12~ and ~~13~~ and ^14^ and ==15== and $16$", "~12~ and ~~13~~ and ^14^ and ==15== and $16$")]
    [InlineData("a_b_c", "a_b_c")]
    [InlineData("5 * 3 * 2 = 5*3*2 and 2**3**4", "5 * 3 * 2 = 5*3*2 and 2**3**4")]
    [InlineData("In C:\\new\\_old\\#1 and \\\\server\\*all*", "In C:\\new\\_old\\#1 and \\\\server\\")]
    [InlineData("It is C:\\\nand more", "It is C:\\")]
    [InlineData("One\n===\ntwo", "===")]
    [InlineData("| a | b |", "| a | b |")]
    [InlineData("a | b\nc | d", "c | d")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | three |\nwords after", "three")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | three |\nwords after", "words after")]
    [InlineData("| a | b |\n|---|\n| 1 |", "b")]
    [InlineData("Not &lt;b&gt; but &amp;", "Not <b> but &")]
    public void No_line_vanishes_and_no_sign_changes_its_meaning(string markdown, string shown) =>
        Assert.Contains(shown, Show(markdown).Find("div").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("C\\*D", "C*D")]
    [InlineData("\\# no heading", "# no heading")]
    [InlineData("1\\. no list", "1. no list")]
    public void A_backslash_takes_a_sign_its_meaning(string markdown, string shown) => Shows(markdown, $"<p dir=\"auto\">{shown}</p>");

    [Theory]
    [InlineData("| Region | Yes |\n|---|--:|\n| North | 1,200 |")]
    [InlineData("Region | Yes\n--- | ---:\nNorth | 1,200")]
    public void A_table_has_a_head_and_scrolls_in_itself(string markdown)
    {
        var shown = Show(markdown);
        Assert.Equal(["Region", "Yes"], shown.FindAll(".prose__table[tabindex='0'][role=group][aria-label] > table > thead > tr > th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["North", "1,200"], shown.FindAll("tbody > tr > td").Select(cell => cell.TextContent));
        Assert.Equal(["Yes", "1,200"], shown.FindAll(".prose__end").Select(cell => cell.TextContent));
        Assert.Equal("Region\tYes\nNorth\t1,200", MarkdownTree.Words(markdown));
    }

    [Theory]
    [InlineData("The numbers:\n\t2020\t2021\nNorth\t1\t2\nSouth | East\t[E2]\t\nThat is all.")]
    [InlineData("\t2020\t2021\r\nNorth\t1\t2\r\nSouth | East\t[E2]")]
    [InlineData("2020\t2021\nNorth\t1\t2\nSouth | East\t[E2]\t\n\nThat is all.")]
    public void Rows_of_a_spreadsheet_are_a_table(string pasted)
    {
        var shown = Show(pasted);
        Assert.Equal(["2020", "2021"], shown.FindAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["North", "South | East"], shown.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal("#evidence-2", Assert.Single(shown.FindAll("tbody td a")).GetAttribute("href"));
        Assert.Equal(pasted.Contains("all", StringComparison.Ordinal) ? "That is all." : null, shown.FindAll("p") is [.., var last] ? last.TextContent : null);
    }

    [Theory]
    [InlineData("One\ttab in a line")]
    [InlineData("1.\tFirst\n2.\tSecond")]
    [InlineData("•\tFirst\n•\tSecond")]
    [InlineData("```\na\tb\nc\td\n```")]
    [InlineData("a\tb\n\nc\td")]
    [InlineData("Two:\n\na\tb\nc\td\te")]
    public void Other_tabs_make_no_table(string markdown) => Assert.Empty(Show(markdown).FindAll("table"));

    [Fact]
    public void A_line_that_was_broken_when_it_was_typed_is_shown_so() => Shows("First line\nsecond line", "<p dir=\"auto\">First line<br />second line</p>");

    [Fact]
    public void A_link_holds_no_further_link() => Assert.Single(Show("[a [E2] <https://example.org/>](https://example.org/)").FindAll("a"));

    [Theory]
    [InlineData(">", 5000)]
    [InlineData("- ", 5000)]
    [InlineData("[", 20000)]
    [InlineData("*a ", 6000)]
    [InlineData("![", 10000)]
    [InlineData("`", 20000)]
    [InlineData("1. ", 5000)]
    [InlineData("\0", 100)]
    [InlineData("\ud800", 100)]
    [InlineData("\u202e", 100)]
    [InlineData("| a |\n", 3000)]
    [InlineData("|---|\n", 3000)]
    [InlineData("a\tb\n", 3000)]
    [InlineData("\t", 20000)]
    [InlineData("C:\\_", 5000)]
    [InlineData("5*", 10000)]
    [InlineData("[a](", 5000)]
    [InlineData("<", 20000)]
    [InlineData("&#x0;", 4000)]
    [InlineData("a\n\n", 30000)]
    [InlineData("https://", 3000)]
    [InlineData("h", 20000)]
    [InlineData("/www.", 4000)]
    [InlineData("·\t", 5000)]
    [InlineData("www.a ", 5000)]
    public void Nothing_makes_it_throw(string piece, int times) =>
        Assert.NotNull(Show(string.Concat(Enumerable.Repeat(piece, times)) + " the words").Find("div.prose"));

    [Fact]
    public void What_nests_too_deeply_keeps_its_words() =>
        Assert.Contains("the words", Show(new string('>', 2000) + " the words").Markup, StringComparison.Ordinal);

    [Fact]
    public void The_words_alone_have_no_markdown_in_them() =>
        Assert.Equal("Head\na b\none\ntwo", MarkdownTree.Words("# Head\n\n*a* **b**\n\n- one\n- `two`"));

    private void Shows(string markdown, string expected) => Assert.Equal($"<div class=\"prose\">{expected}</div>", Show(markdown).Markup);

    private IRenderedComponent<MarkdownView> Show(string markdown, string prefix = "") => Render<MarkdownView>(view => view
        .Add(each => each.Text, markdown).Add(each => each.Evidence, s_evidence).Add(each => each.Prefix, prefix));

    [Theory]
    [InlineData("[")]
    [InlineData("**a")]
    [InlineData("*a_b")]
    public void Thousands_of_marks_in_one_paragraph_are_shown_as_they_stand(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.Equal(text, Assert.Single(MarkdownTree.Of(text)[0].Children).Text);
        Assert.Equal("strong", MarkdownTree.Of(string.Concat(Enumerable.Repeat("**a** b\n\n", 1_500)))[^1].Children[0].Element);
    }
}
