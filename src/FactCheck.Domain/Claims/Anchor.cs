namespace FactCheck.Domain;

/// <summary>How surely an anchor still points at its words.</summary>
public enum AnchorState
{
    /// <summary>The words stand where they were marked.</summary>
    Exact,

    /// <summary>The words were found elsewhere in a newer revision.</summary>
    Moved,

    /// <summary>A person has to look: the words changed or stand in several places.</summary>
    NeedsReview,

    /// <summary>The words are gone.</summary>
    Orphaned,
}

/// <summary>
/// The words of an appearance with up to 32 UTF-16 units of text before and after, and their place in the revision's text.
/// </summary>
public sealed record Anchor(string Quote, string Prefix, string Suffix, int Start, int End, AnchorState State)
{
    /// <summary>The most UTF-16 units of context that are kept on each side.</summary>
    public const int ContextLength = 32;

    /// <summary>
    /// Anchors a selection, widened to whole characters and trimmed (<see cref="Graphemes.Snap"/>); null when nothing is left.
    /// </summary>
    public static Anchor? At(string text, int start, int end)
    {
        var range = Graphemes.Snap(text, start, end);
        if (range.IsEmpty)
        {
            return null;
        }
        var before = Graphemes.Ceiling(text, range.Start - ContextLength);
        var after = Graphemes.Floor(text, range.End + ContextLength);
        return new Anchor(
            text[range.Start..range.End], text[before..range.Start], text[range.End..after],
            range.Start, range.End, AnchorState.Exact);
    }
}
