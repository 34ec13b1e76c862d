using System.Globalization;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Turns what a person typed into a query that FTS5 takes as words only: no operator, column or syntax of its language gets through.</summary>
public static class SearchTerms
{
    /// <summary>The most UTF-16 units that are read.</summary>
    public const int LongestInput = 200;

    private const int MostTerms = 16;

    /// <summary>The query, or null when there is no word in the input.</summary>
    public static string? Query(string? input)
    {
        if (Cut(input) is not { } text)
        {
            return null;
        }

        var terms = Pieces(SearchText.Of(text)).Where(piece => piece.Words.EnumerateRunes().Any(IsWord)).Take(MostTerms).ToList();
        return terms.Count == 0 ? null : string.Join(" AND ", terms.Select((term, index) =>
            $"\"{term.Words}\"{(!term.Quoted && index == terms.Count - 1 && EndsInWord(term.Words) ? "*" : "")}"));
    }

    /// <summary>The input as far as it is read; null when there is none.</summary>
    public static string? Cut(string? input)
    {
        var text = Typed.Clean(input?.Replace('\0', ' '));
        return text is null || text.Length <= LongestInput ? text : Typed.Clean(text[..Graphemes.Floor(text, LongestInput)]);
    }

    // Words between quotation marks of any shape stand together; others stand alone.
    private static IEnumerable<(string Words, bool Quoted)> Pieces(string text)
    {
        var parts = text.Split(['"', '“', '”', '„', '«', '»']);
        for (var index = 0; index < parts.Length; index++)
        {
            if (index % 2 == 1 && index < parts.Length - 1)
            {
                yield return (parts[index], true);
                continue;
            }

            foreach (var word in parts[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, false);
            }
        }
    }

    private static bool EndsInWord(string words) => Rune.DecodeLastFromUtf16(words, out var last, out _) == System.Buffers.OperationStatus.Done && IsWord(last);

    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
