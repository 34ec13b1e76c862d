using Xunit;

namespace FactCheck.Domain.Tests;

public class PlainTextBlocksTests
{
    [Fact]
    public void Every_line_with_words_is_a_block() => Is(
        "First line.\r\nSecond line.\rThird.\n\n \t \u200B\nFourth.\u2028Fifth.\u2029Sixth.",
        "P First line.|P Second line.|P Third.|P Fourth.|P Fifth.|P Sixth.");

    [Fact]
    public void Lists_and_quotes_lose_their_marker() => Is(
        "- one\n  - deeper\n* star\n• dot\n1. first\n12) twelfth\n> said\n>> twice\n2022. A year.\n-no\n– Speech.\n-",
        "L1 one|L2 deeper|L1 star|L1 dot|L1 first|L1 twelfth|Q said|P >> twice|P 2022. A year.|P -no|P – Speech.|P -");

    [Fact]
    public void What_word_processors_write_before_a_tab_is_a_marker() => Is(
        "\uF0B7\tFirst\n\uF0A7 Second\n▪\tThird\n–\tFourth\no\tFifth\na)\tSixth\niv.\tSeventh\nof\tcourse\n– Speech.\na) no tab",
        "L1 First|L1 Second|L1 Third|L1 Fourth|L1 Fifth|L1 Sixth|L1 Seventh|P of\tcourse|P – Speech.|P a) no tab");

    [Fact]
    public void A_sign_for_more_than_is_no_mark_of_a_quotation() =>
        Is("> 50 percent said yes.\n> €5 a day\n> said", "P > 50 percent said yes.|P > €5 a day|Q said");

    [Fact]
    public void A_text_wrapped_at_a_width_is_joined_to_paragraphs()
    {
        const string Wrapped = """
            The Kremlin appears committed to advancing its military objectives
            in Ukraine, calculating that a delay in negotiations will strengthen
            its position.

            Meanwhile, Trump has shown eagerness to broker a peace deal before
            his inauguration, potentially to enhance his reputation as a maker.
            - an item that is long enough to reach over the end of its own line
            and goes on
            """;
        var blocks = TextBlocks.FromPlainText(Wrapped);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.ListItem], blocks.Select(b => b.Kind));
        Assert.EndsWith("its position.", Wrapped[blocks[0].Start..blocks[0].End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Roses are red and very much alive in every garden,\nviolets are blue,\nsugar is sweet,\nand so are you.", 4)]
    [InlineData("One paragraph of a fair length stands on this line.\nAnother, which could have begun above.\nAnd a third.\nEnd.", 4)]
    public void Short_lines_that_could_have_been_longer_stay_apart(string text, int blocks) =>
        Assert.Equal(blocks, TextBlocks.FromPlainText(text).Count);

    [Fact]
    public void A_title_and_headings_are_told_from_paragraphs()
    {
        var body = new string('x', 90) + ".";
        Is($"The Title\nBy Jane Doe\n{body}\nA Heading\n{body}\nnot a heading\n{body}\nA short sentence.\n{body}\nLast Words",
            $"H1 The Title|P By Jane Doe|P {body}|H2 A Heading|P {body}|P not a heading|P {body}|P A short sentence.|P {body}|P Last Words");
    }

    [Fact]
    public void A_row_of_short_lines_is_no_row_of_headings() => Assert.DoesNotContain(
        TextBlocks.FromPlainText($"Begin here.\nApples\nPears\nPlums\n{new string('x', 90)}."), b => b.Kind == BlockKind.Heading);

    [Fact]
    public void The_seeds_headings_are_found()
    {
        Assert.Equal(["Putin’s Stipulations for Dialogue", "U.S.-Russia Relations", "Ukraine"], Headings("000"));
        Assert.Equal(["Springtime for US-Russia Relations"], Headings("001"));
        Assert.Empty(Headings("002"));
        Assert.Empty(Headings("003"));
        const string Title = "Why Trump-Putin Talks Are Unlikely to Quickly End the Ukraine War";
        Assert.Equal([Title, Title], Headings("004"));
    }

    [Theory]
    [InlineData("000", 25, 11)]
    [InlineData("001", 39, 0)]
    [InlineData("002", 13, 0)]
    [InlineData("003", 14, 0)]
    [InlineData("004", 27, 0)]
    public void The_seeds_have_one_block_a_line(string seed, int blocks, int items)
    {
        var text = SeedTexts.Of(seed);
        var found = TextBlocks.FromPlainText(text);
        Assert.Equal(blocks, found.Count);
        Assert.Equal(items, found.Count(b => b.Kind == BlockKind.ListItem));
        Assert.Equal(text.Split('\n').Count(line => line.Length > 0), found.Count);
    }

    [Fact]
    public void Blocks_of_any_text_are_sound() => Anything.Holds(Anything.Text, text => BlockRules.AreKept(text, TextBlocks.FromPlainText(text)));

    [Fact]
    public void No_word_of_any_text_is_lost() => Anything.Holds(Anything.Text, text =>
    {
        var blocks = TextBlocks.FromPlainText(text);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(!char.IsLetter(text[i]) || blocks.Any(b => b.Start <= i && i < b.End));
        }
    });

    [Fact]
    public void A_megabyte_is_split_whatever_its_lines_look_like()
    {
        foreach (var line in new[] { "a", "word ", "One line.\n", "- \n", "e\u0301", "\n", "\u200D\n", "\u200F。", "한국어 ", "👩‍👩‍👧‍👦" })
        {
            var text = string.Concat(Enumerable.Repeat(line, 1024 * 1024 / line.Length));
            BlockRules.AreOrdered(text, TextBlocks.FromPlainText(text));
            BlockRules.AreOrdered(text, TextBlocks.FromMarkdown(text));
        }
    }

    private static IEnumerable<string> Headings(string seed)
    {
        var text = SeedTexts.Of(seed);
        return TextBlocks.FromPlainText(text).Where(b => b.Kind == BlockKind.Heading).Select(b => text[b.Start..b.End]);
    }

    private static void Is(string text, string expected) =>
        Assert.Equal(expected.Replace('|', '\n'), Show.Blocks(text, TextBlocks.FromPlainText(text)));

    [Theory]
    [InlineData("a line\n")]
    [InlineData("# a\n\n")]
    [InlineData("- a\n")]
    public void A_text_of_too_many_blocks_is_read_hardly_any_further(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2 * Limits.Blocks));
        Assert.Equal(Limits.Blocks + 1, TextBlocks.FromPlainText(text).Count);
        var (least, most) = piece == "a line\n" ? (1, 1) : (Limits.Blocks + 1, Limits.Blocks + 2);
        Assert.InRange(TextBlocks.FromMarkdown(text).Count, least, most);
        var article = Article.BringIn(new(Guid.CreateVersion7(), Role.Editor), new("T", null, null, null, null, "en", false), new(text, "txt", TextBlocks.FromPlainText(text)), DateTimeOffset.UnixEpoch);
        Assert.Contains("more than 10,000 paragraphs", article.Refusal!.Message, StringComparison.Ordinal);
    }
}
