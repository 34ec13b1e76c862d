using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// A copy of a text for comparing, never for showing: lower case, Latin, Greek and Cyrillic letters without their marks, straight
/// quotes, plain hyphens, single spaces.
/// </summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (Graphemes.IsBlank(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else
            {
                Append(folded, c);
            }
        }
        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>In lower case, each letter with its marks as one character where there is one (NFC).</summary>
    public static string Composed(string text) => Lower(text).Normalize(NormalizationForm.FormC);

    private static string Decomposed(string text) => Lower(text).Normalize(NormalizationForm.FormD);

    // Normalize refuses half surrogate pairs and U+FFFE; enumerating runes replaces the former.
    private static string Lower(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.Value switch
            {
                0xFFFE or 0xFFFF => Rune.ReplacementChar,
                // The capital of i in Turkish, which has no small letter where no language is named.
                0x0130 => new('i'),
                _ => Rune.ToLowerInvariant(rune),
            });
        }
        return valid.ToString();
    }

    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        (>= '\u0300' and <= '\u036F') or '\u00AD' => folded,
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '`' => folded.Append('\''),
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => folded.Append('"'),
        (>= '\u2010' and <= '\u2015') or '\u2212' => folded.Append('-'),
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        'œ' => folded.Append("oe"),
        'þ' => folded.Append("th"),
        'ø' => folded.Append('o'),
        'ł' => folded.Append('l'),
        'đ' or 'ð' => folded.Append('d'),
        'ı' => folded.Append('i'),
        _ => folded.Append(c),
    };
}
