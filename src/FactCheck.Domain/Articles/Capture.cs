namespace FactCheck.Domain;

/// <summary>A text that came in, with the blocks that a person chose to keep.</summary>
/// <param name="Text">As received.</param>
/// <param name="Source">pasted, txt, md or html.</param>
/// <param name="Blocks">All blocks; those that a person left out are marked.</param>
public sealed record Capture(string Text, string Source, IReadOnlyList<Block> Blocks)
{
    /// <summary>What is wrong with a number of blocks, in words; null when it fits.</summary>
    public static string? TooManyBlocks(int blocks) => blocks <= Limits.Blocks
        ? null
        : FormattableString.Invariant($"The text has more than {Limits.Blocks:N0} paragraphs and lines. Bring it in as several articles.");

    internal IEnumerable<Problem?> Problems()
    {
        yield return Problem.In("Text", Intake.Check(Text).Problem);
        yield return Unstorable.IndexOf(Text) < 0
            ? null
            : new("Text", "The text holds a character that cannot be stored. Bring it in through the form, which takes it out.");
        yield return Problem.In("Text", TooManyBlocks(Blocks.Count));
        yield return Blocks.Any(block => !block.LeftOut)
            ? null
            : new("Text", "Every part of the text is left out. Keep at least one.");
    }
}
