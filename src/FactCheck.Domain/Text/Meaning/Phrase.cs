namespace FactCheck.Domain;

/// <summary>When a word of a lexicon counts.</summary>
internal enum When
{
    Always,
    BeforeNumber,
    AfterNumber,
    BeforeMeasure,
    NoPronoun,
    WithCapital,
    BesideNumber,
    BesideTime,
}

/// <summary>A word or phrase of a lexicon.</summary>
/// <param name="Rest">The words after the first.</param>
/// <param name="Kind">What it says; null for the words between the ends of a range.</param>
/// <param name="Key">What it means: the same key is the same meaning.</param>
/// <param name="When">Where it counts.</param>
internal sealed record Phrase(string[] Rest, MeaningKind? Kind, string Key, When When);
