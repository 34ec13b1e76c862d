namespace FactCheck.Domain;

/// <summary>The words of one language that tell what a sentence does. What needs no words (digits, percent, question marks, capitals) is not in here.</summary>
internal sealed record WorthLexicon
{
    /// <summary>Numbers that count only where something countable follows: two, twelve.</summary>
    public WordList Small { get; init; } = WordList.None;

    /// <summary>Numbers that always count: million, dozens, percent.</summary>
    public WordList Large { get; init; } = WordList.None;

    /// <summary>Parts of a whole: half the, a quarter of.</summary>
    public WordList Parts { get; init; } = WordList.None;

    /// <summary>Words that make the number after them point back instead of counting: the (two leaders), these.</summary>
    public WordList Pointers { get; init; } = WordList.None;

    /// <summary>Numbers that are figures of speech: a dozen different ways.</summary>
    public WordList Figures { get; init; } = WordList.None;

    /// <summary>Words that, like pointers and numbers, make a property of the act after them: a cancelled meeting.</summary>
    public WordList Adjectivals { get; init; } = WordList.None;

    /// <summary>Words that make the number after them a label: No., Article.</summary>
    public WordList Labels { get; init; } = WordList.None;

    /// <summary>Words that make a comparison of the number after them: over, nearly.</summary>
    public WordList Bounds { get; init; } = WordList.None;

    public WordList Comparisons { get; init; } = WordList.None;

    public WordList Months { get; init; } = WordList.None;

    public WordList Times { get; init; } = WordList.None;

    public WordList Reports { get; init; } = WordList.None;

    public WordList Events { get; init; } = WordList.None;

    public WordList Causes { get; init; } = WordList.None;

    public WordList Opinions { get; init; } = WordList.None;

    public WordList Intentions { get; init; } = WordList.None;

    public WordList Predictions { get; init; } = WordList.None;

    public WordList Personal { get; init; } = WordList.None;

    /// <summary>Whether capitals inside a sentence mark names; in German they mark nouns.</summary>
    public bool CapitalsAreNames { get; init; } = true;

    /// <summary>The lexicon for a BCP 47 tag; an empty one where the language has none.</summary>
    public static WorthLexicon For(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => EnglishWorth.Lexicon,
        "uk" => EastSlavicWorth.Ukrainian,
        "ru" => EastSlavicWorth.Russian,
        "de" => WesternWorth.German,
        "fr" => WesternWorth.French,
        "es" => WesternWorth.Spanish,
        "ar" => ArabicWorth.Lexicon,
        _ => s_empty,
    };

    private static readonly WorthLexicon s_empty = new();
}
