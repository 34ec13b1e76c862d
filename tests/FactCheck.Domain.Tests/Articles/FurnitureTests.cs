using Xunit;

namespace FactCheck.Domain.Tests;

public class FurnitureTests
{
    [Theory]
    [InlineData("7 mins read")]
    [InlineData("8 min read")]
    [InlineData("5 minute read")]
    [InlineData("Reading time: 4 minutes")]
    [InlineData("Leave a Reply")]
    [InlineData("Leave a Reply Cancel reply")]
    [InlineData("Your email address will not be published. Required fields are marked *")]
    [InlineData("Your e-mail address will not be published.")]
    [InlineData("Save my name, email, and website in this browser for the next time I comment.")]
    [InlineData("3 Comments")]
    [InlineData("Comments are closed.")]
    [InlineData("Share this article on Facebook, X or WhatsApp")]
    [InlineData("Share:")]
    [InlineData("Click to share on Twitter (Opens in new window)")]
    [InlineData("Follow us on Telegram")]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Subscribe now")]
    [InlineData("Get the latest news delivered to your inbox")]
    [InlineData("We use cookies to improve your experience on our site.")]
    [InlineData("Accept all cookies")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Related stories")]
    [InlineData("Read more: Talks to begin in Riyadh")]
    [InlineData("You may also like")]
    [InlineData("© 2025 The Example Herald. All rights reserved.")]
    [InlineData("Copyright 2024 Example Media")]
    [InlineData("All Rights Reserved")]
    [InlineData("* * *")]
    public void Furniture_is_pointed_out_with_a_reason(string line)
    {
        var text = $"A first sentence.\n{line}\nA last sentence.";
        var hint = Assert.Single(Furniture.Find(text, Lines(text), title: null));
        Assert.Equal(1, hint.Index);
        Assert.EndsWith(".", hint.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The minister’s 7 minutes of reading surprised the house.")]
    [InlineData("Reply to a letter, he said, or leave a reply unsent.")]
    [InlineData("Comments by the president were not published.")]
    [InlineData("“We use cookies to bribe the children,” she said.")]
    [InlineData("Share this burden equally, Trump told allies")]
    [InlineData("Subscribers to the newspaper fell by 4.2 percent.")]
    [InlineData("Copyright law has not kept up.")]
    [InlineData("Related parties must be named in the accounts.")]
    [InlineData("Advertisement spending rose to $5 billion.")]
    [InlineData("Most read the memorandum as an ultimatum.")]
    [InlineData("Follow us, the soldiers said, and we did.")]
    [InlineData("Ukraine")]
    [InlineData("你好")]
    public void A_sentence_that_only_speaks_of_it_is_left_alone(string line)
    {
        var text = $"A first sentence.\n{line}\nA last sentence.";
        Assert.Empty(Furniture.Find(text, Lines(text), title: null));
    }

    [Fact]
    public void The_seeds_furniture_is_found_and_nothing_else()
    {
        Assert.Empty(Found("000", null));
        Assert.Equal(["0 A reading time.", "3 A reading time."], Found("001", null));
        Assert.Equal(["0 A reading time.", "1 The same words are the article’s title.", "3 A reading time."], Found("001", "Springtime for US–Russia relations "));
        Assert.Empty(Found("002", "Putin congratulates Trump"));
        Assert.Empty(Found("003", null));
        Assert.Equal(["1 The same line already stands further up.", "25 Part of a comment form.", "26 Part of a comment form."], Found("004", null));
    }

    [Fact]
    public void A_refrain_far_down_is_no_title()
    {
        var text = string.Join('\n', Enumerable.Range(0, 12).Select(i => $"Sentence number {i}.")) + "\nSentence number 3.";
        Assert.Empty(Furniture.Find(text, Lines(text), title: null));
    }

    [Fact]
    public void Hints_on_any_text_name_blocks_in_order() => Anything.Holds(Anything.Text, text =>
    {
        var blocks = TextBlocks.FromPlainText(text);
        var indexes = Furniture.Find(text, blocks, text).Select(h => h.Index).ToList();
        Assert.Equal(indexes.Distinct().Order(), indexes);
        Assert.All(indexes, i => Assert.InRange(i, 0, blocks.Count - 1));
    });

    private static IEnumerable<string> Found(string seed, string? title)
    {
        var text = SeedTexts.Of(seed);
        return Furniture.Find(text, TextBlocks.FromPlainText(text), title).Select(h => $"{h.Index} {h.Reason}");
    }

    private static IReadOnlyList<Block> Lines(string text) => TextBlocks.FromPlainText(text);
}
