namespace FactCheck.Domain;

/// <summary>
/// Words whose own text is not known, with a little of what stood around them. Nothing says where in that text they were, so words that stand several
/// times are only sure where the very next word speaks for one place alone.
/// </summary>
internal sealed record LooseQuote(string Quote, string Prefix, string Suffix)
{
    /// <summary>Where the words stand in a text.</summary>
    public Placement In(string text, string language)
    {
        var found = Placing.Between(Prefix + Quote + Suffix, text, language).Place(new(Prefix.Length, Prefix.Length + Quote.Length));
        if (found.State is AnchorState.NeedsReview or AnchorState.Orphaned || Quote.Length == 0)
        {
            return found;
        }

        var places = Places(text).ToList();
        if (places.Count < 2)
        {
            return found;
        }

        var (before, after) = Next();
        var supported = places.Where(at => (before.Length > 0 && text.AsSpan(0, at).EndsWith(before))
            || (after.Length > 0 && text.AsSpan(at + Quote.Length).StartsWith(after))).ToList();
        return supported.Count == 1
            ? new(supported[0], supported[0] + Quote.Length, AnchorState.Moved, found.Score, [PlacementReason.SameWords], [])
            : found with { State = AnchorState.NeedsReview, Reasons = [PlacementReason.Ambiguous] };
    }

    private IEnumerable<int> Places(string text)
    {
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    // The last word of the prefix and the first of the suffix, with what parts them from the quote.
    private (string Before, string After) Next()
    {
        var (before, after) = (Words.In(Prefix, 0, Prefix.Length), Words.In(Suffix, 0, Suffix.Length));
        return (before.Count == 0 ? "" : Prefix[before[^1].Start..], after.Count == 0 ? "" : Suffix[..after[0].End]);
    }
}
