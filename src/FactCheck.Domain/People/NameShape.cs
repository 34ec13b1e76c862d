using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// Whether one name of a person can be taken for another. Two shapes are compared, after the skeletons of Unicode's UTS #39: what is left when case does
/// not count, and what is left when letters count as the Latin letters or digits that they look like as written (a capital I as l, a Greek capital Eta as
/// h). Both leave out marks, spaces and punctuation.
/// </summary>
public static class NameShape
{
    /// <summary>The name as it is kept: composed, single spaces; null when nothing is left.</summary>
    public static string? Clean(string? name) => Typed.Clean(name) is { } clean
        ? string.Join(' ', clean.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;

    /// <summary>What is wrong with the letters of a name that can be stored, in a sentence that says how to mend it; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        if (!name.EnumerateRunes().Any(Rune.IsLetter))
        {
            return "The name has no letter in it. Write it with letters.";
        }

        if (name.EnumerateRunes().FirstOrDefault(IsInvisible) is { Value: > 0 } hidden)
        {
            return $"The name has a character that nobody can see (U+{hidden.Value:X4}). Type the name anew, without copying it.";
        }

        return name.Split(' ', '-').FirstOrDefault(word => word.EnumerateRunes().Select(LookAlikes.Alphabet).OfType<char>().Distinct().Count() > 1) is { } mixed
            ? $"“{mixed}” mixes letters of two alphabets. Write each word of the name in one."
            : null;
    }

    /// <summary>Whether readers could take one for the other.</summary>
    public static bool IsMistakable(string one, string other) =>
        Shape(one, asWritten: false) == Shape(other, asWritten: false) || Shape(one, asWritten: true) == Shape(other, asWritten: true);

    private static string Shape(string name, bool asWritten)
    {
        var shape = new StringBuilder(name.Length);
        var plain = name.Normalize(NormalizationForm.FormKD);
        foreach (var rune in (asWritten ? plain : plain.ToLowerInvariant()).EnumerateRunes())
        {
            var look = LookAlikes.Of(rune) ?? (asWritten ? LookAlikes.Of(Rune.ToLowerInvariant(rune)) : null);
            if (look is not null)
            {
                shape.Append(look);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                shape.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return shape.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    // Format characters, and those that Unicode says are to be drawn as nothing or as a blank.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
