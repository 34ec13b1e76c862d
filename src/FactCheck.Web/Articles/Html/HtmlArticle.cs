using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// What was read from a page. <paramref name="Text"/> still has to pass <see cref="Intake.Check"/>, as it may have no words. Where there is a problem, the
/// rest is empty.
/// </summary>
/// <param name="Text">The blocks' words, joined by a blank line; the numbers of list items stand in front of their blocks.</param>
/// <param name="Blocks">Ranges of that text.</param>
/// <param name="Title">The only heading of the first level, or else the title that the page names.</param>
/// <param name="Language">The page's language (BCP 47) where it names one.</param>
/// <param name="Problem">Why the page cannot be read, in words that say what to do.</param>
public sealed record HtmlArticle(string Text, IReadOnlyList<Block> Blocks, string? Title, string? Language, string? Problem = null)
{
    /// <summary>Where the reading had to choose, and what it left out.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>Something about a reading that a person should look at.</summary>
/// <param name="Block">The block that it is about; null for the text as a whole.</param>
/// <param name="Words">What it is, as a sentence or the beginning of one.</param>
public sealed record ReadingNote(int? Block, string Words);
