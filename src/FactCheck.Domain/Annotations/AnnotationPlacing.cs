namespace FactCheck.Domain;

/// <summary>
/// Places annotations of others in a text. Where exactly an annotation's words stand in exactly its surroundings, once or at the position that it gives, that is the
/// place; all others go by the rules by which claims follow their words to a new revision.
/// </summary>
public sealed class AnnotationPlacing(string text, string language)
{
    /// <summary>The most characters that are searched through for words that do not stand there as they are.</summary>
    public const long MostWork = 60_000_000;

    private readonly CodePoints _points = new(text);
    private long _work;

    /// <summary>The place of an annotation's words; null when no more work is allowed.</summary>
    public Placement? Place(ReadAnnotation annotation)
    {
        if (Exact(annotation) is { } at)
        {
            return new(at, at + annotation.Quote.Length, AnchorState.Exact, 1000, [PlacementReason.SameWords], []);
        }

        _work += text.Length + annotation.Prefix.Length + annotation.Quote.Length + annotation.Suffix.Length;
        return _work > MostWork ? null : Doubted(annotation, Placing.Find(text, annotation.Quote, annotation.Prefix, annotation.Suffix, language));
    }

    // Without the text that they were marked in, words that stand several times are only sure where the very next word speaks for one place alone.
    private Placement Doubted(ReadAnnotation annotation, Placement found)
    {
        if (found.State is AnchorState.NeedsReview or AnchorState.Orphaned)
        {
            return found;
        }

        var places = Places(annotation.Quote).ToList();
        var (before, after) = Next(annotation);
        var supported = places.Where(at => (before.Length > 0 && text.AsSpan(0, at).EndsWith(before))
            || (after.Length > 0 && text.AsSpan(at + annotation.Quote.Length).StartsWith(after))).ToList();
        return places.Count < 2 ? found
            : supported.Count == 1 ? new(supported[0], supported[0] + annotation.Quote.Length, AnchorState.Moved, found.Score, [PlacementReason.SameWords], [])
            : found with { State = AnchorState.NeedsReview, Reasons = [PlacementReason.Ambiguous] };
    }

    private IEnumerable<int> Places(string quote)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    // The last word of the prefix and the first of the suffix, with what parts them from the quote.
    private static (string Before, string After) Next(ReadAnnotation annotation)
    {
        var (before, after) = (Words.In(annotation.Prefix, 0, annotation.Prefix.Length), Words.In(annotation.Suffix, 0, annotation.Suffix.Length));
        return (before.Count == 0 ? "" : annotation.Prefix[before[^1].Start..], after.Count == 0 ? "" : annotation.Suffix[..after[0].End]);
    }

    private int? Exact(ReadAnnotation annotation)
    {
        if (annotation.Start is { } start && _points.UnitOf(start) is { } given && Stands(annotation, given))
        {
            return given;
        }

        var whole = annotation.Prefix + annotation.Quote + annotation.Suffix;
        var first = text.IndexOf(whole, StringComparison.Ordinal);
        var isOnce = first >= 0 && text.IndexOf(whole, first + 1, StringComparison.Ordinal) < 0;
        return isOnce && Stands(annotation, first + annotation.Prefix.Length) ? first + annotation.Prefix.Length : null;
    }

    private bool Stands(ReadAnnotation annotation, int at)
    {
        var end = at + annotation.Quote.Length;
        return end <= text.Length && text.AsSpan(at, annotation.Quote.Length).SequenceEqual(annotation.Quote)
            && text.AsSpan(0, at).EndsWith(annotation.Prefix) && text.AsSpan(end).StartsWith(annotation.Suffix)
            && Graphemes.Snap(text, at, end) == new TextRange(at, end);
    }
}
