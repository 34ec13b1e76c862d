namespace FactCheck.Domain;

/// <summary>Why a placement has its state.</summary>
public enum PlacementReason
{
    /// <summary>The very same words stand in the same surroundings.</summary>
    SameWords,

    /// <summary>The very same words stand elsewhere in the text.</summary>
    SameWordsElsewhere,

    /// <summary>Only quotes, dashes, spaces or the like differ.</summary>
    TypographyOnly,

    /// <summary>Words differ, and no difference in meaning was found.</summary>
    Reworded,

    /// <summary>A number, unit, date, negation, quantifier, comparator or name differs.</summary>
    MeaningChanged,

    /// <summary>Following the changes leads to one place, searching for the words to another.</summary>
    WitnessesDisagree,

    /// <summary>The words fit another place nearly as well.</summary>
    Ambiguous,

    /// <summary>Too few of the words are left to be sure.</summary>
    LittleAlike,

    /// <summary>The words were gone from an earlier revision and stand in the text again.</summary>
    CameBack,

    /// <summary>Nothing in the text is enough like the words.</summary>
    NotFound,
}
