using Xunit;

namespace FactCheck.Domain.Tests;

public class PageTextTests
{
    private const string Text = "He said 24 hours.\n\nThe ministry said that over 600,000 people were moved, within 24 hours, and more.\n\n- one item\n- another item\n\nHe said 24 hours, again.";

    private static readonly PageText s_page = new(Text, TextBlocks.FromPlainText(Text));

    [Fact]
    public void What_stands_around_words_ends_where_their_block_does()
    {
        var quote = Of("The ministry said that over 600,000 people");
        Assert.Equal(("The ministry said that over 600,000 people", "", " were moved, within 24 hours, an"), (quote.Exact, quote.Prefix, quote.Suffix));
        Assert.Equal(("another item", "", ""), (Of("another item").Exact, Of("another item").Prefix, Of("another item").Suffix));
        Assert.DoesNotContain('\n', Of("one item").Whole);
    }

    [Fact]
    public void Words_over_several_blocks_are_as_a_page_has_them()
    {
        var quote = Of("and more.\n\n- one item\n- another");
        Assert.Equal(("and more.\none item\nanother", " item"), (quote.Exact, quote.Suffix));
        Assert.EndsWith("within 24 hours, ", quote.Prefix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_in_no_page()
    {
        List<Block> blocks = [.. TextBlocks.FromPlainText(Text).Select((block, index) => block with { LeftOut = index == 1 })];
        var page = new PageText(Text, blocks);
        Assert.Equal("hours.\none", page.Quote(Text.IndexOf("hours.", StringComparison.Ordinal), Text.IndexOf(" item", StringComparison.Ordinal)).Exact);
        Assert.Equal("600,000", page.Quote(Text.IndexOf("600", StringComparison.Ordinal), Text.IndexOf(" people", StringComparison.Ordinal)).Exact);
    }

    [Fact]
    public void Words_that_stand_several_times_are_told_apart()
    {
        foreach (var at in new[] { Text.IndexOf("24", StringComparison.Ordinal), Text.IndexOf("24 hours, and", StringComparison.Ordinal), Text.LastIndexOf("24", StringComparison.Ordinal) })
        {
            var quote = s_page.Quote(at, at + 8);
            Assert.Equal("24 hours", quote.Exact);
            Assert.Single(Places(quote.Whole));
        }
    }

    [Fact]
    public void As_much_of_the_line_is_given_as_it_takes()
    {
        var same = new string('x', 60);
        var text = $"{same} word {same} end one\n\n{same} word {same} end two";
        var page = new PageText(text, TextBlocks.FromPlainText(text));
        var at = text.LastIndexOf("word", StringComparison.Ordinal);
        var quote = page.Quote(at, at + 4);
        Assert.Equal((32, $" {same} end two"), (quote.Prefix.Length, quote.Suffix));
    }

    // dom-anchor-text-quote goes to the first place of the prefix that it finds, whatever follows there.
    [Fact]
    public void A_prefix_that_leads_elsewhere_is_not_given()
    {
        const string Both = "He said 24 hours to all.\n\nHe said 24 hours, again.";
        var page = new PageText(Both, TextBlocks.FromPlainText(Both));
        var at = Both.LastIndexOf("24", StringComparison.Ordinal);
        Assert.Equal(new("24 hours", "", ", again."), page.Quote(at, at + 8));
    }

    [Fact]
    public void Any_selection_of_any_text_is_quoted_as_it_stands_in_the_page() => Anything.Holds(Anything.Selection, s =>
    {
        var (start, end) = (Math.Clamp(s.Start, 0, s.Text.Length), Math.Clamp(s.End, 0, s.Text.Length));
        if (Anchor.At(s.Text, start, end) is not { } anchor)
        {
            return;
        }

        var blocks = TextBlocks.FromPlainText(s.Text);
        if (!blocks.Any(block => block.Start < anchor.End && block.End > anchor.Start))
        {
            return;
        }

        var quote = new PageText(s.Text, blocks).Quote(anchor.Start, anchor.End);
        Assert.Contains(quote.Whole, string.Join(PageText.Break, blocks.Select(block => s.Text[block.Start..block.End])), StringComparison.Ordinal);
        Assert.Equal(-1, (quote.Prefix + quote.Suffix).AsSpan().IndexOfAny("\n\r\u2028\u2029"));
    });

    private static PageQuote Of(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return s_page.Quote(at, at + words.Length);
    }

    private static IEnumerable<int> Places(string words)
    {
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
