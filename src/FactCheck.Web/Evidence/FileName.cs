using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The name that a file came with: shown to people and never used as a path.</summary>
public static class FileName
{
    /// <summary>The last part of a path, without characters that hide or turn round what is read, at most <see cref="Limits.FileName"/> UTF-16 units, with its ending.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var visible = string.Concat(last.EnumerateRunes().Where(IsVisible).Select(rune => rune.ToString()));
        var clean = string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        return clean.Length <= Limits.FileName
            ? clean
            : extension.Length > 10 ? clean[..Graphemes.Floor(clean, Limits.FileName)] : clean[..Graphemes.Floor(clean, Limits.FileName - extension.Length)] + extension;
    }

    private static bool IsVisible(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ('<' or '>' or '"' or '|' or '?' or '*');
}
