namespace FactCheck.Domain;

/// <summary>What sort of statement a change of words touched.</summary>
public enum MeaningKind
{
    Number,
    Unit,
    Date,
    Negation,
    Quantifier,
    Comparator,
    Name,
}

/// <summary>One difference in meaning; the words are as they stand, null when there are none on that side.</summary>
public sealed record MeaningChange(MeaningKind Kind, string? Before, string? After);
