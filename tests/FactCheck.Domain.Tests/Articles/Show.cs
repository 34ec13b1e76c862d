namespace FactCheck.Domain.Tests;

internal static class Show
{
    private const string Letters = "PHLQ";

    /// <summary>One line a block: kind's first letter, its level where it has one, its words.</summary>
    public static string Blocks(string text, IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(b =>
        $"{Letters[(int)b.Kind]}{(b.Level > 0 ? b.Level : "")} {text[b.Start..b.End]}"));
}
