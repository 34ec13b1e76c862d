using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// What was read from a page. <paramref name="Text"/> still has to pass <see cref="Intake.Check"/>, as an entity can name a
/// character that cannot be stored. Where there is a problem, the rest is empty.
/// </summary>
/// <param name="Text">The blocks' words, joined by a blank line.</param>
/// <param name="Blocks">Ranges of that text.</param>
/// <param name="Title">The only heading of the first level, or else the title that the page names.</param>
/// <param name="Language">The page's language (BCP 47) where it names one.</param>
/// <param name="Problem">Why the page cannot be read, in words that say what to do.</param>
public sealed record HtmlArticle(string Text, IReadOnlyList<Block> Blocks, string? Title, string? Language, string? Problem = null);
