namespace FactCheck.Domain;

/// <summary>Where words of an older text stand in a newer one, and how sure that is.</summary>
/// <param name="Start">First UTF-16 unit in the newer text; for an orphan the place where the words would stand.</param>
/// <param name="End">First unit after it; equal to the start for an orphan.</param>
/// <param name="State">How sure the place is. Automatic are Exact and Moved only.</param>
/// <param name="Score">How alike old and new words are, 0 to 1000.</param>
/// <param name="Reasons">Why it has its state; at least one.</param>
/// <param name="Changes">Differences in meaning between old and new words.</param>
public sealed record Placement(
    int Start, int End, AnchorState State, int Score, IReadOnlyList<PlacementReason> Reasons, IReadOnlyList<MeaningChange> Changes)
{
    /// <summary>The place as a range.</summary>
    public TextRange Range => new(Start, End);
}
