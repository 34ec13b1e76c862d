using Bunit;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What is pasted from office programs and typed as in mails: their bullets, and addresses that stand bare in a sentence.</summary>
public sealed class MarkdownOfOfficesTests : BunitContext
{
    [Theory]
    [InlineData("> He said so.", "blockquote", 1)]
    [InlineData("•\tFirst\n•\tSecond", "li", 2)]
    [InlineData("▪ First\n▪ Second", "ul > li", 2)]
    [InlineData("·\tFirst\n·\tSecond", "ul > li", 2)]
    [InlineData("o\tFirst\no\tSecond", "ul > li", 2)]
    [InlineData("§\tFirst\n§\tSecond", "ul > li", 2)]
    [InlineData("–\tFirst\n–\tSecond", "ul > li", 2)]
    [InlineData("\uF0B7\tFirst\n\uF0A7 Second", "ul > li", 2)]
    [InlineData("•\tFirst\n\n•\tSecond", "ul > li", 2)]
    [InlineData("o menino\no\u00a0menino", "li", 0)]
    [InlineData("· 5\n§ 12 says so\n– He said so", "li", 0)]
    [InlineData("A • in the middle", "li", 0)]
    [InlineData("•no list", "li", 0)]
    public void Bullets_and_quotations_are_those_of_office_programs_too(string markdown, string selector, int count) =>
        Assert.Equal(count, Show(markdown).FindAll(selector).Count);

    [Theory]
    [InlineData("See https://example.org/page.", "https://example.org/page")]
    [InlineData("(https://example.org/a_(b))", "https://example.org/a_(b)")]
    [InlineData("See http://example.org, then", "http://example.org")]
    [InlineData("«https://example.org/page».", "https://example.org/page")]
    [InlineData("“https://example.org/page”", "https://example.org/page")]
    [InlineData("„https://example.org/page“", "https://example.org/page")]
    [InlineData("’https://example.org/page", "https://example.org/page")]
    [InlineData("请看https 和 （https://example.org/报告）。", "https://example.org/报告")]
    [InlineData("见：https://example.org/报告。然后", "https://example.org/报告")]
    [InlineData("「https://example.org/a」と", "https://example.org/a")]
    [InlineData("One—https://example.org/a_b_c*d", "https://example.org/a_b_c*d")]
    [InlineData("https://uk.wikipedia.org/wiki/Звіт_(2020)…", "https://uk.wikipedia.org/wiki/Звіт_(2020)")]
    [InlineData("https://example.org/?a=1&copy=2", "https://example.org/?a=1&copy=2")]
    public void A_bare_address_is_a_link_without_the_stop_behind_it(string markdown, string address) =>
        Assert.Equal((address, address), Show(markdown).FindAll("a").Select(link => (link.GetAttribute("href"), link.TextContent)).Single());

    [Theory]
    [InlineData("See www.example.org/page.", "https://www.example.org/page")]
    [InlineData("«www.example.org»", "https://www.example.org")]
    public void A_bare_name_leads_where_nobody_listens_along(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Show(markdown).FindAll("a")).GetAttribute("href"));

    [Theory]
    [InlineData("xhttps://example.org")]
    [InlineData("`https://example.org`")]
    [InlineData("https://")]
    [InlineData("https://»")]
    [InlineData("example.org")]
    public void Other_words_are_no_address(string markdown) => Assert.Empty(Show(markdown).FindAll("a"));

    [Fact]
    public void A_bar_in_a_cell_of_a_spreadsheet_is_no_more_than_a_bar()
    {
        var shown = Show("Place\tSource\nNorth\tsee <https://example.org/a|b> there\nSouth\thttps://example.org/c|d\nEast\t`x | y` | z");
        Assert.Equal(
            ["see https://example.org/a|b there", "https://example.org/c|d", "x | y | z"], shown.FindAll("tbody td:last-child").Select(cell => cell.TextContent));
        Assert.Equal(2, shown.FindAll("a").Count);
    }

    private IRenderedComponent<MarkdownView> Show(string markdown) => Render<MarkdownView>(view => view.Add(each => each.Text, markdown));
}
