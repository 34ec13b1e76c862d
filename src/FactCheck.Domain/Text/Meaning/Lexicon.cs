namespace FactCheck.Domain;

/// <summary>
/// The words of one language that can change what a sentence says. Each list is words parted by white space, "key=form|form": all forms
/// mean the same. A form may be a phrase ("more_than") or, with a star, the beginning of a word ("понедельник*"). A language more is one file more.
/// </summary>
internal sealed record Lexicon
{
    /// <summary>The primary subtag of BCP 47.</summary>
    public string Language { get; init; } = "";

    public char DecimalSign { get; init; } = '.';

    /// <summary>Signs that part the thousands.</summary>
    public string GroupSigns { get; init; } = ",";

    /// <summary>Number words; keys are digits, or the scale's English name. Ordinals have keys with a full stop.</summary>
    public string Numbers { get; init; } = "";

    /// <summary>Words that are a number only before a scale or a unit, such as German "ein".</summary>
    public string NumbersBeforeMeasures { get; init; } = "";

    /// <summary>Words for one that are often pronouns.</summary>
    public string NumbersOrPronouns { get; init; } = "";

    /// <summary>Scales only behind a number ("Mio").</summary>
    public string ScalesAfterNumbers { get; init; } = "";

    /// <summary>Letters right behind digits that are a scale ("k", "bn").</summary>
    public string ScaleLetters { get; init; } = "";

    /// <summary>Letters right behind digits that make an ordinal ("th").</summary>
    public string OrdinalLetters { get; init; } = "";

    /// <summary>Number words written as one ("dreiundzwanzig"): their value in digits, or null.</summary>
    public Func<string, string?>? Compound { get; init; }

    public string Units { get; init; } = "";

    public string UnitsAfterNumbers { get; init; } = "";

    public string Dates { get; init; } = "";

    /// <summary>Names of months and days that are other words without a capital ("may", "march").</summary>
    public string DatesWithCapital { get; init; } = "";

    /// <summary>Short names of months and days, which are dates beside a number ("5 Mar").</summary>
    public string DatesBesideNumbers { get; init; } = "";

    /// <summary>Words beside a date or a unit of time ("last" in "last year").</summary>
    public string DatesBesideTimes { get; init; } = "";

    public string Negations { get; init; } = "";

    /// <summary>Beginnings of words that turn them round ("un", "il").</summary>
    public string NegatingPrefixes { get; init; } = "";

    public string Quantifiers { get; init; } = "";

    public string Comparators { get; init; } = "";

    /// <summary>Words that compare only before a number ("over", "about").</summary>
    public string ComparatorsBeforeNumbers { get; init; } = "";

    /// <summary>Words between two numbers that make a range ("to").</summary>
    public string RangeWords { get; init; } = "";

    /// <summary>Pairs of opposites, each "up1=form|form down1=form|form" with its number.</summary>
    public string Opposites { get; init; } = "";

    /// <summary>Letters that are written on to the front of a word, such as Arabic "and".</summary>
    public string Clitics { get; init; } = "";

    /// <summary>Words that open sentences and are no names.</summary>
    public string CommonWords { get; init; } = "";

    /// <summary>Endings of words that are no names where they open a sentence.</summary>
    public string CommonEndings { get; init; } = "";
}
