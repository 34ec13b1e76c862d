using Xunit;

namespace FactCheck.Domain.Tests;

internal static class BlockRules
{
    /// <summary>In order, without overlap, none blank, trimmed, on character boundaries, with a level that fits the kind.</summary>
    public static void AreKept(string text, IReadOnlyList<Block> blocks)
    {
        AreOrdered(text, blocks);
        Ranges.AreSound(text, blocks.Select(b => new TextRange(b.Start, b.End)), new TextRange(0, text.Length));
        foreach (var block in blocks)
        {
            Assert.Equal(new TextRange(block.Start, block.End), Graphemes.Snap(text, block.Start, block.End));
            Assert.True(block.Level is >= 0 && block.Level > 0 == block.Kind is BlockKind.Heading or BlockKind.ListItem);
            Assert.False(block.LeftOut);
        }
    }

    public static void AreOrdered(string text, IReadOnlyList<Block> blocks)
    {
        var last = 0;
        foreach (var block in blocks)
        {
            Assert.True(block.Start >= last && block.End > block.Start && block.End <= text.Length);
            last = block.End;
        }
    }
}
