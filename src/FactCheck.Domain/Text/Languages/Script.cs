using System.Text;

namespace FactCheck.Domain;

/// <summary>The scripts that most of a text's letters are written in, by their blocks in Unicode; names are the codes of ISO 15924.</summary>
internal static class Script
{
    private static readonly (int First, int Last, string Code)[] s_blocks =
    [
        (0x0041, 0x024F, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"),
        (0x0600, 0x06FF, "Arab"), (0x0700, 0x074F, "Syrc"), (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"), (0x07C0, 0x07FF, "Nkoo"),
        (0x08A0, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"),
        (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"), (0x0D00, 0x0D7F, "Mlym"),
        (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"), (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"),
        (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Kore"), (0x1200, 0x139F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"),
        (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2D00, 0x2D2F, "Geor"),
        (0x3040, 0x30FF, "Jpan"), (0x3100, 0x312F, "Hant"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Kore"),
        (0xF900, 0xFAFF, "Hani"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"), (0xFF21, 0xFF5A, "Latn"),
        (0xFF66, 0xFF9D, "Jpan"), (0x20000, 0x323AF, "Hani"),
    ];

    /// <summary>
    /// The script of most letters; null for a text without any that is known here. Chinese characters beside kana are Japanese, beside hangul Korean.
    /// </summary>
    public static string? Of(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).Select(Of).OfType<string>().GroupBy(code => code)
            .ToDictionary(group => group.Key, group => group.Count());
        if (letters.Remove("Hani", out var characters))
        {
            var with = letters.ContainsKey("Jpan") ? "Jpan" : letters.ContainsKey("Kore") ? "Kore" : letters.ContainsKey("Hant") ? "Hant" : "Hani";
            letters[with] = letters.GetValueOrDefault(with) + characters;
        }

        return letters.Count == 0 ? null : letters.MaxBy(pair => pair.Value).Key;
    }

    private static string? Of(Rune rune) => s_blocks.FirstOrDefault(block => rune.Value >= block.First && rune.Value <= block.Last).Code;
}
