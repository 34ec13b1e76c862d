namespace FactCheck.Domain;

/// <summary>The label on the scale. Five are numbered, from false to true; the others stand beside the scale.</summary>
public enum Rating
{
    /// <summary>Wrong.</summary>
    False = 1,

    /// <summary>Mostly wrong.</summary>
    MostlyFalse = 2,

    /// <summary>Right and wrong in equal parts.</summary>
    HalfTrue = 3,

    /// <summary>Mostly right.</summary>
    MostlyTrue = 4,

    /// <summary>Right.</summary>
    True = 5,

    /// <summary>Right words that leave a wrong picture.</summary>
    Misleading = 10,

    /// <summary>Good sources contradict each other.</summary>
    ConflictingEvidence = 11,

    /// <summary>It cannot be decided with what can be found.</summary>
    NotEnoughEvidence = 12,

    /// <summary>An opinion or a prediction.</summary>
    NotCheckable = 13,

    /// <summary>Not meant as a statement of fact.</summary>
    Satire = 14,
}

/// <summary>One step of the scale as people see it: word and place; the sign and colour are in its style.</summary>
/// <param name="Rating">The label.</param>
/// <param name="Word">Its word.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Number">1 to 5, or null beside the scale.</param>
/// <param name="Key">The suffix of its style classes.</param>
public sealed record RatingStep(Rating Rating, string Word, string Meaning, int? Number, string Key);

/// <summary>The newsroom's rating scale.</summary>
public static class RatingScale
{
    /// <summary>All steps, truest first, then those beside the scale.</summary>
    public static IReadOnlyList<RatingStep> Steps { get; } =
    [
        new(Rating.True, "True", "The claim is right and nothing important is missing.", 5, "r5"),
        new(Rating.MostlyTrue, "Mostly true", "The claim is right in what matters; something needs clarifying.", 4, "r4"),
        new(Rating.HalfTrue, "Half true", "The claim is partly right and leaves out or gets wrong something that matters.", 3, "r3"),
        new(Rating.MostlyFalse, "Mostly false", "A core of truth, but what matters is wrong or missing.", 2, "r2"),
        new(Rating.False, "False", "The claim is wrong.", 1, "r1"),
        new(Rating.Misleading, "Misleading", "The words may be right, the picture they leave is wrong.", null, "misleading"),
        new(Rating.ConflictingEvidence, "Conflicting evidence", "Good sources contradict each other.", null, "conflicting"),
        new(Rating.NotEnoughEvidence, "Not enough evidence", "It cannot be decided with what can be found today.", null, "notenough"),
        new(Rating.NotCheckable, "Not checkable", "An opinion or a prediction, which no evidence can settle.", null, "notcheckable"),
        new(Rating.Satire, "Satire", "Not meant as a statement of fact.", null, "satire"),
    ];

    /// <summary>The step of a rating.</summary>
    public static RatingStep Step(this Rating rating) => Steps.First(step => step.Rating == rating);
}
