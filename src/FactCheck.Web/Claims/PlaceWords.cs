using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What became of a claim's place, in the words that people see.</summary>
public static class PlaceWords
{
    /// <summary>How sure a place is.</summary>
    public static string Of(AnchorState state) => state switch
    {
        AnchorState.Exact => "Unchanged",
        AnchorState.Moved => "Found again",
        AnchorState.NeedsReview => "Check the place",
        _ => "No longer in the text",
    };

    /// <summary>How sure an appearance is, with what a person said of it.</summary>
    public static string Of(Appearance place) => place.Answer switch
    {
        AnchorAnswer.SameClaim => "The same claim in other words",
        AnchorAnswer.Reselected => "Marked anew",
        AnchorAnswer.Gone => "No longer in the text",
        _ when place.Score is null => "As marked",
        _ => Of(place.State),
    };

    /// <summary>What a person said of a place.</summary>
    public static string Of(AnchorAnswer answer) => answer switch
    {
        AnchorAnswer.SameClaim => "the same claim",
        AnchorAnswer.Reselected => "marked anew",
        _ => "gone",
    };

    /// <summary>Why a place has its state.</summary>
    public static string Of(PlacementReason reason) => reason switch
    {
        PlacementReason.SameWords => "The same words stand in the same place.",
        PlacementReason.SameWordsElsewhere => "The same words stand elsewhere in the text.",
        PlacementReason.TypographyOnly => "Only quotation marks, dashes or spaces differ.",
        PlacementReason.Reworded => "The words differ; no change of meaning was found.",
        PlacementReason.MeaningChanged => "The meaning may have changed.",
        PlacementReason.WitnessesDisagree => "It is not clear which place the words moved to.",
        PlacementReason.Ambiguous => "The words fit another place nearly as well.",
        PlacementReason.LittleAlike => "Few of the words are left.",
        PlacementReason.CameBack => "The words were gone and stand in the text again.",
        _ => "Nothing like the words stands in the text.",
    };

    /// <summary>The reasons of a place, with each difference in meaning by name.</summary>
    public static IEnumerable<string> Why(ChangedPlace place)
    {
        IReadOnlyList<MeaningChange> changes = place.After.Length == 0 ? [] : Meaning.Changes(place.Before, place.After, place.Language);
        foreach (var change in changes)
        {
            yield return Of(change);
        }

        foreach (var reason in place.Reasons.Where(reason => reason != PlacementReason.MeaningChanged || changes.Count == 0))
        {
            yield return Of(reason);
        }
    }

    /// <summary>One difference in meaning: “The number changed: 600,000 → 700,000”.</summary>
    public static string Of(MeaningChange change) => change switch
    {
        { Before: { } before, After: { } after } => $"The {Of(change.Kind)} changed: {before} → {after}",
        { Before: { } before } => $"The {Of(change.Kind)} is gone: {before}",
        _ => $"A new {Of(change.Kind)}: {change.After}",
    };

    /// <summary>What an answer does to what was submitted, approved or published; null when there is nothing of it.</summary>
    /// <param name="stage">Where the work on the claim stands.</param>
    /// <param name="keeps">Whether the person's answer leaves it standing.</param>
    public static string? Warning(Stage stage, bool keeps) => (stage, keeps) switch
    {
        (Stage.InReview or Stage.Approved or Stage.Published, false) =>
            $"This claim is “{stage.Words()}”. Your answer takes it back to its draft; the answer of an editor who is no author of it does not.",
        (Stage.InReview or Stage.Approved or Stage.Published, true) =>
            $"This claim is “{stage.Words()}”. Marking the words anew takes it back to its draft; the other answers do not.",
        _ => null,
    };

    /// <summary>A count of places that wait: “2 places to review”.</summary>
    public static string ToReview(int count) => count == 1 ? "1 place to review" : $"{count} places to review";

    private static string Of(MeaningKind kind) => kind switch
    {
        MeaningKind.Number => "number",
        MeaningKind.Unit => "unit",
        MeaningKind.Date => "date",
        MeaningKind.Negation => "negation",
        MeaningKind.Quantifier => "quantity word",
        MeaningKind.Comparator => "comparison",
        _ => "name",
    };
}
