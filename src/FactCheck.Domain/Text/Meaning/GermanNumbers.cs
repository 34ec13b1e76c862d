using System.Globalization;

namespace FactCheck.Domain;

/// <summary>Reads German number words, which are written as one word up to a million: "dreiundzwanzig", "zweitausendfünfhundert".</summary>
internal static class GermanNumbers
{
    private static readonly string[] Small =
    [
        "null", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn",
        "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] Tens = ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    /// <summary>The value in digits of a folded word ("funfhundert"); null when it is no number.</summary>
    public static string? Read(string word) =>
        word.Length < 3 || word is "ein" || Thousands(word.Replace("fuenf", "funf").Replace("zwoelf", "zwolf")) is not { } value
            ? null
            : value.ToString(CultureInfo.InvariantCulture);

    private static int? Thousands(string word) => Parts(word, "tausend", 1000, Hundreds);

    private static int? Hundreds(string word) => Parts(word, "hundert", 100, Below100);

    // "zwei" + "tausend" + "drei"; nothing before it is one.
    private static int? Parts(string word, string scale, int value, Func<string, int?> read)
    {
        var at = word.IndexOf(scale, StringComparison.Ordinal);
        if (at < 0)
        {
            return read(word);
        }
        var rest = word[(at + scale.Length)..];
        rest = rest.StartsWith("und", StringComparison.Ordinal) ? rest[3..] : rest;
        int? many = at == 0 ? 1 : read(word[..at]);
        int? more = rest.Length == 0 ? 0 : read(rest);
        return many is > 0 && more is not null ? (many * value) + more : null;
    }

    private static int? Below100(string word)
    {
        var small = word is "eins" ? 1 : Array.IndexOf(Small, word);
        if (small >= 0)
        {
            return small;
        }
        var ten = Array.FindIndex(Tens, t => word.EndsWith(t, StringComparison.Ordinal));
        if (ten < 0)
        {
            return null;
        }
        var before = word[..^Tens[ten].Length];
        var unit = before.EndsWith("und", StringComparison.Ordinal) ? Array.IndexOf(Small, before[..^3]) : -1;
        return before.Length == 0 ? 10 * (ten + 2) : unit is >= 1 and <= 9 ? (10 * (ten + 2)) + unit : null;
    }
}
