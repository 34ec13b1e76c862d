using Xunit;

namespace FactCheck.Domain.Tests;

public class MarkdownBlocksTests
{
    [Theory]
    [InlineData("# One\n## Two ##\n####### Seven\n#No\n#", "H1 One|H2 Two|P ####### Seven~#No")]
    [InlineData("C# \n# Why C#\n", "P C#|H1 Why C#")]
    [InlineData("Title\n=====\nSub\ntitle\n---\nText\n\n---\n***\nMore", "H1 Title|H2 Sub~title|P Text|P More")]
    [InlineData("Soft\nbreak\r\nhere.\n\nNext.", "P Soft~break\r~here.|P Next.")]
    [InlineData("- a\n  still a\n- b\n    - deep\n+ c\n1. d\n\n2. e", "L1 a~  still a|L1 b|L2 deep|L1 c|L1 d|L1 e")]
    [InlineData("> quoted\n> > twice\nlazy\n>no space\n>\n\nAfter", "Q quoted|Q twice~lazy|Q no space|P After")]
    [InlineData("Before\n```cs\n# no heading\n\n- no item\n```\nAfter", "P Before|P # no heading~~- no item|P After")]
    [InlineData("~~~\nnever closed", "P never closed")]
    [InlineData("```\n```", "")]
    [InlineData("---\ntitle: x\n---\nText", "P title: x|P Text")]
    [InlineData("**bold** and [text](https://example.org)", "P **bold** and [text](https://example.org)")]
    [InlineData("<div onclick=\"x\">as received</div>", "P <div onclick=\"x\">as received</div>")]
    [InlineData("", "")]
    public void Blocks_are_read(string text, string expected) =>
        Assert.Equal(expected.Replace('|', '\n').Replace('~', '\n'), Show.Blocks(text, TextBlocks.FromMarkdown(text)));

    [Fact]
    public void Blocks_of_any_text_are_sound() => Anything.Holds(Anything.Text, text => BlockRules.AreKept(text, TextBlocks.FromMarkdown(text)));
}
