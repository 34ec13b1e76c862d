namespace FactCheck.Domain;

/// <summary>Tells the full stop of an abbreviation ("U.S.", "Mr.", "M.K.", "No. 5") from one that ends a sentence.</summary>
internal static class Abbreviations
{
    private const int LongestWord = 20;

    /// <summary>Whether a sentence may end at a full stop.</summary>
    /// <param name="before">The sentence so far, without the full stop.</param>
    /// <param name="after">What follows, from its first word.</param>
    public static bool AllowEnd(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var word = LastWord(before);
        var nextIsNumber = after.Length > 0 && char.IsDigit(after[0]);
        if (word.Length == before.Length && IsNumber(word))
        {
            return false;
        }
        return Never.Contains(word.ToString()) ? false
            : BeforeNumbers.Contains(word.ToString()) ? !nextIsNumber
            : !IsDotted(word) && !Maybe.Contains(word.ToString()) || OpensSentence(after);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }
        return text[start..];
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

    // "U.S", "M.K", "p.m" and a single capital as in "John F"; not "I".
    private static bool IsDotted(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') || (word.Length > 1 && EveryOtherIsADot(word));

    private static bool EveryOtherIsADot(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if ((word[i] == '.') != (i % 2 == 1))
            {
                return false;
            }
        }
        return word.Length % 2 == 1;
    }

    private static bool OpensSentence(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < LongestWord && char.IsLetter(after[length]))
        {
            length++;
        }
        return Starters.Contains(after[..length].ToString());
    }

    private static readonly HashSet<string> Never =
    [
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Cpl", "Maj", "Adm", "Cmdr", "Sen", "Rep",
        "Gov", "Pres", "Rev", "Hon", "Fr", "Messrs", "Mme", "Mlle", "Mt", "Ft", "St", "vs", "cf", "e.g", "i.e", "eg", "ie", "viz", "approx",
    ];

    private static readonly HashSet<string> BeforeNumbers =
    [
        "No", "Nos", "no", "nos", "Art", "art", "Sec", "sec", "Vol", "vol", "Fig", "fig", "Ch", "p", "pp", "ca", "c", "para", "Para", "Res",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ];

    private static readonly HashSet<string> Maybe = ["Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "etc", "al", "Ph.D", "Dept", "Univ", "Ave", "Blvd"];

    // Capitalised words that open sentences far more often than they follow an abbreviation as a name.
    private static readonly HashSet<string> Starters =
    [
        "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "You", "His", "Her", "Their", "Our",
        "But", "And", "Or", "So", "Yet", "However", "Meanwhile", "Although", "While", "If", "When", "As", "In", "On", "At", "By", "From", "For",
        "After", "Before", "Since", "During", "With", "Without", "There", "Then", "Now", "What", "Why", "Who", "How", "Some", "Many", "Most", "No", "Not",
    ];
}
