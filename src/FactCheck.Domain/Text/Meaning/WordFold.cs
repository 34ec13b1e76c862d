using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>Folds single words for looking them up: lower case, no marks, no soft hyphens, no Arabic vowel signs.</summary>
internal static class WordFold
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (into, from) => Ascii.ToLower(from, into, out _));
        }
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (!IsIgnored(c))
            {
                _ = c is 'ß' or 'ẞ' ? folded.Append("ss") : folded.Append(char.ToLowerInvariant(c));
            }
        }
        return folded.ToString();
    }

    /// <summary>Marks, soft hyphens, joiners and the Arabic stretching sign: parts of a word that say nothing here.</summary>
    public static bool IsIgnored(char c) =>
        c >= '\u00AD'
        && (c == '\u0640' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
