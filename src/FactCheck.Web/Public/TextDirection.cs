namespace FactCheck.Web;

/// <summary>Which way a language is written.</summary>
public static class TextDirection
{
    private static readonly HashSet<string> s_rightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "rhg", "prs", "azb", "pnb", "skr", "lrc", "mzn", "glk", "bqi",
    };

    private static readonly HashSet<string> s_scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Aran",
    };

    /// <summary>“rtl” or “ltr” for a BCP 47 tag; a script named in the tag decides.</summary>
    public static string Of(string language)
    {
        var parts = language.Split('-');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) is { } script
            ? s_scripts.Contains(script) ? "rtl" : "ltr"
            : s_rightToLeft.Contains(parts[0]) ? "rtl" : "ltr";
    }
}
