namespace FactCheck.Domain;

/// <summary>
/// Places annotations of others in a text. Where exactly an annotation's words stand in exactly its surroundings, once or at the position that it gives, that is the
/// place; all others go by the rules by which claims follow their words to a new revision.
/// </summary>
public sealed class AnnotationPlacing(string text, string language)
{
    /// <summary>The most characters that are searched through for words that do not stand there as they are.</summary>
    public const long MostWork = 10_000_000;

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
        return _work > MostWork ? null : Placing.Find(text, annotation.Quote, annotation.Prefix, annotation.Suffix, language);
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
