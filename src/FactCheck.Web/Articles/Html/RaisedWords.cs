using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>What becomes of words that stand raised or lowered in a line: the position carries their meaning, so something stands for it.</summary>
internal static class RaisedWords
{
    private const string Plain = "0123456789+-−=()ni";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ";
    private const string Powers = "nkxyzij";
    private const string Letters = "abcdefghijklmnoprstuvwxyz";
    private const string RaisedLetters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ";

    private static readonly Regex s_note = new(
        @"^(\[[^\]]{1,24}\]|\(\d{1,3}\)|\d{1,3}([,;–-] ?\d{1,3})*|[*†‡§¶#⁎∗]{1,3}|[a-z]|[ivx]{1,5}|↩︎?|\^)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A page number behind the mark of a note, as encyclopedias write it: “: 207”.
    private static readonly Regex s_page = new(
        @"^: ?(pp?\. ?)?\d{1,5}([,–-] ?\d{1,5})*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex s_variable = new(
        @"(^|[^\p{L}])\p{L}$|[\d)]$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A word, and no abbreviation such as “M” or numeral such as “XIX”, whose end stands raised by custom.
    private static readonly Regex s_word = new(
        @"\p{L}\p{L}\p{Ll}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex s_unit = new(
        @"(^|[\P{L}])(m|cm|mm|km|dm|ft|in|yd|mi|sec|s|[A-Za-z])$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether words are the mark of a note, such as “1”, “[2]” or “†”.</summary>
    public static bool IsMark(string words) => s_note.IsMatch(words);

    /// <summary>Whether raised words are the mark of a note though no link says so.</summary>
    public static bool IsSurelyMark(string words) => IsMark(words) && words[0] is '[' or '*' or '†' or '‡' or '§' or '¶' or '⁎' or '∗';

    /// <summary>Whether words belong to the mark of a note before them, as the page that it names does, or part two marks.</summary>
    public static bool GoWithMark(string words, bool hasMark) => s_page.IsMatch(words) || (hasMark && words.All(c => c is ',' or ';' or '–' or '-' or ' '));

    /// <summary>
    /// Whether raised digits, or a letter, may be the mark of a note: they stand behind a word or a sentence, not behind a number or a unit.
    /// </summary>
    public static bool MayBeMark(string before, string words) =>
        (before.Length > 0 && !char.IsDigit(before[^1]) && words.All(c => char.IsAsciiDigit(c) || c is ',' or ' ') && !s_unit.IsMatch(before))
        || (words.Length == 1 && IsApart(before, words));

    /// <summary>Whether raised letters are words of their own: they stand behind a whole word, which does not go on in them.</summary>
    public static bool IsApart(string before, string words) => words.All(char.IsLetter) && s_word.IsMatch(before) && Sign(before, words) is null;

    /// <summary>
    /// The words as they go on in the line: digits in their raised or lowered shapes, letters as they are (1st), but for those behind a whole word, and all
    /// else behind a mark.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="isRaised">Whether they stand raised; lowered if not.</param>
    /// <param name="before">The words before them.</param>
    public static string Of(string words, bool isRaised, string before = "")
    {
        // The power of a number or a letter (2ⁿ, eˣ); behind words, letters are the end of an abbreviation (Mᵐᵉ, 1ᵉʳ).
        if (isRaised && words.Length == 1 && Powers.Contains(words[0], StringComparison.Ordinal) && s_variable.IsMatch(before))
        {
            return $"{RaisedLetters[Letters.IndexOf(words[0], StringComparison.Ordinal)]}";
        }

        if (isRaised && Sign(before, words) is { } sign)
        {
            return sign;
        }

        if (isRaised && IsApart(before, words))
        {
            return words.Length == 1 && Letters.IndexOf(words[0], StringComparison.Ordinal) is >= 0 and var letter ? $"{RaisedLetters[letter]}" : $" {words}";
        }

        if (words.Length > 0 && words.Any(char.IsAsciiDigit) && words.All(Plain.Contains))
        {
            return string.Concat(words.Select(c => (isRaised ? Raised : Lowered)[Plain.IndexOf(c, StringComparison.Ordinal)]));
        }

        return words.Any(char.IsDigit) ? $"{(isRaised ? '^' : '_')}({words})" : words;
    }

    // Letters for which Unicode has a raised sign that everybody writes.
    private static string? Sign(string before, string words) => words switch
    {
        "TM" or "tm" when before is [.., not ' '] => "™",
        "SM" when before is [.., not ' '] => "℠",
        "o" when before is [.., >= '0' and <= '9'] => "º",
        "a" when before is [.., >= '0' and <= '9'] => "ª",
        _ => null,
    };
}
