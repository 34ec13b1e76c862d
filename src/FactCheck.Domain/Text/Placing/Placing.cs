namespace FactCheck.Domain;

/// <summary>Carries places of an older text over to a newer one. Made once for two texts, it places any number of ranges.</summary>
public sealed class Placing
{
    private readonly string _before;
    private readonly string _after;

    private Placing(string before, string after) => (_before, _after) = (before, after);

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="language">BCP 47 tag of their language, for differences of meaning.</param>
    public static Placing Between(string before, string after, string language = "en") => new(before, after);

    /// <summary>Where the words of a range of the older text stand in the newer one.</summary>
    public Placement Place(TextRange range) => Find(_after, _before[range.Start..range.End], "", "", range.Start);

    /// <summary>Places words by themselves, where the text that they were marked in is not known.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="quote">The words.</param>
    /// <param name="prefix">What stood before them.</param>
    /// <param name="suffix">What stood after them.</param>
    /// <param name="near">Where they stood, in UTF-16 units, if known.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static Placement Find(string text, string quote, string prefix, string suffix, int? near, string language = "en")
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0
            ? new(near ?? 0, near ?? 0, AnchorState.Orphaned, 0, [PlacementReason.NotFound], [])
            : new(at, at + quote.Length, at == near ? AnchorState.Exact : AnchorState.Moved, 1000, [PlacementReason.SameWords], []);
    }
}
