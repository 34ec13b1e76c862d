namespace FactCheck.Domain;

/// <summary>
/// Carries places of an older text over to a newer one. Made once for two texts, it places any number of ranges. Where words changed, a difference in
/// meaning always asks a person, however alike the rest is.
/// </summary>
public sealed class Placing
{
    private readonly string _language;
    private readonly MatchTokens _before;
    private readonly MatchTokens _after;
    private readonly PlaceSearch _search;

    private Placing(string before, string after, string language)
    {
        var vocabulary = new Vocabulary();
        (Before, After, _language) = (before, after, language);
        (_before, _after) = (MatchTokens.Of(before, vocabulary), MatchTokens.Of(after, vocabulary));
        _search = new PlaceSearch(_before, _after);
    }

    /// <summary>The older text.</summary>
    public string Before { get; }

    /// <summary>The newer text.</summary>
    public string After { get; }

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="language">BCP 47 tag of their language, for differences of meaning.</param>
    public static Placing Between(string before, string after, string language = "en") => new(before, after, language);

    /// <summary>Places words by themselves, where the text that they were marked in is not known.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="quote">The words.</param>
    /// <param name="prefix">What stood before them.</param>
    /// <param name="suffix">What stood after them.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static Placement Find(string text, string quote, string prefix, string suffix, string language = "en") =>
        new LooseQuote(quote, prefix, suffix).In(text, language);

    /// <summary>Where the words of a range of the older text stand in the newer one: on whole characters, the same for the same texts.</summary>
    public Placement Place(TextRange range)
    {
        range = Graphemes.Snap(Before, range.Start, range.End);
        if (Before == After && !range.IsEmpty)
        {
            return new(range.Start, range.End, AnchorState.Exact, 1000, [PlacementReason.SameWords], []);
        }

        var (first, next) = _before.Of(range);
        var witnesses = _search.Ask(first, next);
        if (!range.IsEmpty && witnesses.Best.IsNone && _search.Edges.InItsPlace(first, next, witnesses.Gap) is { IsNone: false } exchanged)
        {
            var (place, changes) = Place(range, first, next, exchanged);
            return new(place.Start, place.End, AnchorState.NeedsReview, 0, [changes.Count > 0 ? PlacementReason.MeaningChanged : PlacementReason.LittleAlike], changes);
        }

        var likeness = witnesses.Best.Likeness(_before.WeightOf(first, next));
        if (range.IsEmpty || likeness < PlacementRules.Least)
        {
            var at = witnesses.Gap.First == 0 ? 0 : Graphemes.Ceiling(After, _after.Original(witnesses.Gap.First - 1, witnesses.Gap.First - 1).End);
            return new(at, at, AnchorState.Orphaned, PerMille(likeness), [PlacementReason.NotFound], []);
        }

        return Judge(range, first, next, witnesses);
    }

    private Placement Judge(TextRange range, int first, int next, Witnesses witnesses)
    {
        var total = _before.WeightOf(first, next);
        var best = witnesses.Best == witnesses.InPlace ? _search.Edges.WithReplaced(witnesses.Best, first, next, witnesses.Gap) : witnesses.Best;
        var (place, changes) = Place(range, first, next, best);
        var (was, now) = (Before[range.Start..range.End], After[place.Start..place.End]);
        var likeness = witnesses.Best.Likeness(total);
        List<PlacementReason> doubts = [];
        Add(doubts, changes.Count > 0, PlacementReason.MeaningChanged);
        Add(doubts, likeness < PlacementRules.Enough, PlacementReason.LittleAlike);
        Add(doubts, witnesses.Next.Likeness(total) > likeness - PlacementRules.Margin,
            witnesses.Next == witnesses.InPlace ? PlacementReason.WitnessesDisagree : PlacementReason.Ambiguous);
        if (doubts.Count > 0)
        {
            return new(place.Start, place.End, AnchorState.NeedsReview, PerMille(likeness), doubts, changes);
        }

        var (state, reason) = (was == now, witnesses.Best == witnesses.InPlace) switch
        {
            (true, true) => (AnchorState.Exact, PlacementReason.SameWords),
            (true, false) => (AnchorState.Moved, PlacementReason.SameWordsElsewhere),
            _ when IsTypography(first, next, witnesses.Best) => (AnchorState.Moved, PlacementReason.TypographyOnly),
            _ => (AnchorState.Moved, PlacementReason.Reworded),
        };
        return new(place.Start, place.End, state, PerMille(likeness), [reason], []);
    }

    // Judged are the whole words. One is taken off at an edge only if no number and no negation goes with it.
    private (TextRange Place, IReadOnlyList<MeaningChange> Changes) Place(TextRange range, int first, int next, Found best)
    {
        var whole = Original(range, first, next, best);
        var changes = Changes(range, whole);
        var narrow = _search.Edges.Narrowed(best, first, next);
        if (narrow == best)
        {
            return (whole, changes);
        }

        var place = Original(range, first, next, narrow);
        var loses = Changes(range, place).Count(IsHard) > changes.Count(IsHard);
        return (loses ? whole : place, changes);
    }

    private static bool IsHard(MeaningChange change) => change.Kind is MeaningKind.Number or MeaningKind.Negation;

    private IReadOnlyList<MeaningChange> Changes(TextRange range, TextRange place)
    {
        var (was, now) = (Before[range.Start..range.End], After[place.Start..place.End]);
        return was == now ? [] : Meaning.Changes(was, now, _language);
    }

    // A range may begin or end inside a word ("[213.]3102"); in the same word it begins and ends at the same letter.
    private TextRange Original(TextRange range, int first, int next, Found found)
    {
        var place = _after.Original(found.First, found.Last);
        var (start, end) = (place.Start, place.End);
        if (found.QuoteFirst == 0 && IsSame(first, found.First) && range.Start - _before.Original(first, first).Start is > 0 and var cut)
        {
            start += cut;
        }

        if (found.QuoteLast == next - first - 1 && IsSame(next - 1, found.Last) && _before.Original(next - 1, next - 1).End - range.End is > 0 and var rest)
        {
            end -= rest;
        }

        var snapped = Graphemes.Snap(After, start, end);
        return snapped.IsEmpty ? Graphemes.Snap(After, place.Start, place.End) : snapped;
    }

    private bool IsSame(int old, int now) =>
        Before.AsSpan()[_before.Original(old, old).Start.._before.Original(old, old).End].SequenceEqual(
            After.AsSpan()[_after.Original(now, now).Start.._after.Original(now, now).End]);

    private bool IsTypography(int first, int next, Found best)
    {
        if (best.Last - best.First != next - first - 1)
        {
            return false;
        }

        for (var i = first; i < next; i++)
        {
            if (!_before.Word(i).SequenceEqual(_after.Word(best.First + i - first)))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(List<PlacementReason> doubts, bool holds, PlacementReason reason)
    {
        if (holds)
        {
            doubts.Add(reason);
        }
    }

    private static int PerMille(float likeness) => (int)Math.Round(1000 * Math.Clamp(likeness, 0, 1));
}
