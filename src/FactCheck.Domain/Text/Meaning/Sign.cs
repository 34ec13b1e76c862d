namespace FactCheck.Domain;

/// <summary>What a sign is made of; <see cref="Mixed"/> are letters followed by digits as in "MH17".</summary>
internal enum SignShape
{
    Word,
    Mixed,
    Digits,
    Symbol,
}

/// <summary>What stands between a sign and the one before it; the strongest of what is there.</summary>
internal enum Gap
{
    None,
    Apostrophe,
    Space,
    Hyphen,
    Clause,
    Sentence,
}

/// <summary>The smallest thing that can mean something: a run of letters, a number in digits, a percent sign.</summary>
/// <param name="Start">In the text, in UTF-16 units.</param>
/// <param name="End">The first unit after it.</param>
/// <param name="Shape">What it is made of.</param>
/// <param name="Key">Folded: lower case, without marks; digits in ASCII without group signs, with a full stop as decimal sign.</param>
/// <param name="Suffix">Folded letters that stand right behind digits ("m" in "5m"), or nothing.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="IsCapital">Whether its first letter is a capital.</param>
/// <param name="IsAcronym">Whether all of two or more letters are capitals, or one is inside ("McDonald").</param>
internal readonly record struct Sign(
    int Start, int End, SignShape Shape, string Key, string Suffix, Gap Gap, bool IsCapital, bool IsAcronym)
{
    /// <summary>Whether a capital here says nothing, because a sentence or a quotation begins.</summary>
    public bool Opens => Gap == Gap.Sentence;

    public bool IsWord => Shape == SignShape.Word;
}
