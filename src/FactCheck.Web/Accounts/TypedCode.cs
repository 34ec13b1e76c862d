using System.Globalization;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A code as people type or copy it: digits of any script count by their value, full-width letters as the plain ones, and spaces, hyphens and what nobody
/// sees do not count at all.
/// </summary>
internal static class TypedCode
{
    /// <summary>Its letters and digits in ASCII, in lower case.</summary>
    public static string Of(string? typed) => string.Concat(
        Storable.Of(typed ?? "").Text.Normalize(NormalizationForm.FormKC).EnumerateRunes()
            .Select(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + (int)Rune.GetNumericValue(rune))
                : rune.IsAscii && Rune.IsLetter(rune) ? (char)Rune.ToLowerInvariant(rune).Value : '\0')
            .Where(c => c != '\0'));
}
