namespace FactCheck.Domain;

/// <summary>Which script a language is written in, and which language a script stands for where nothing else is known.</summary>
internal static class WrittenIn
{
    // The first of each line is what the script alone is taken for; "und" where it would be no more than a guess.
    private static readonly (string Script, string[] Languages)[] s_scripts =
    [
        ("Grek", ["el", "grc"]), ("Cyrl", ["und", "uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "os", "ce"]),
        ("Armn", ["hy"]), ("Hebr", ["he", "iw", "yi"]), ("Arab", ["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "prs", "ks", "arz", "ary", "azb", "pnb"]),
        ("Syrc", ["syr", "arc"]), ("Thaa", ["dv"]), ("Nkoo", ["nqo"]), ("Deva", ["hi", "mr", "ne", "sa", "mai", "bho"]), ("Beng", ["bn", "as"]),
        ("Guru", ["pa"]), ("Gujr", ["gu"]), ("Orya", ["or"]), ("Taml", ["ta"]), ("Telu", ["te"]), ("Knda", ["kn"]), ("Mlym", ["ml"]), ("Sinh", ["si"]),
        ("Thai", ["th"]), ("Laoo", ["lo"]), ("Tibt", ["bo", "dz"]), ("Mymr", ["my"]), ("Geor", ["ka"]), ("Kore", ["ko"]), ("Ethi", ["am", "ti"]),
        ("Khmr", ["km"]), ("Mong", ["mn"]), ("Jpan", ["ja"]), ("Hant", ["zh", "yue"]), ("Hani", ["zh", "yue", "wuu", "ja"]),
    ];

    // Scripts that have Chinese characters, alone or beside others.
    private static readonly string[] s_withCharacters = ["Hani", "Hans", "Hant", "Jpan", "Kore"];

    /// <summary>Whether a language with this BCP 47 tag is written in a script; one that is not known here is written in Latin letters.</summary>
    public static bool Is(string tag, string script)
    {
        var parts = tag.Split('-');
        if (parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) is { } named)
        {
            return named.Equals(script, StringComparison.OrdinalIgnoreCase)
                || (script is "Hani" or "Hant" && s_withCharacters.Contains(named, StringComparer.OrdinalIgnoreCase));
        }

        var scripts = s_scripts.Where(each => each.Languages.Contains(parts[0], StringComparer.OrdinalIgnoreCase)).Select(each => each.Script).ToList();
        return scripts.Count == 0 ? script == "Latn" : scripts.Contains(script);
    }

    /// <summary>The tag of a text in a script, by letters that only some of its languages have.</summary>
    public static string Language(string script, string text) => script switch
    {
        "Cyrl" when text.AsSpan().IndexOfAny("іїєґІЇЄҐ") >= 0 => text.AsSpan().IndexOfAny("ўыЎЫ") >= 0 ? "be" : "uk",
        "Cyrl" when text.AsSpan().IndexOfAny("ыэёЫЭЁ") >= 0 => "ru",
        "Cyrl" when text.AsSpan().IndexOfAny("ђћџЂЋЏ") >= 0 => "sr",
        "Arab" when text.AsSpan().IndexOfAny("ٹڈڑےں") >= 0 => "ur",
        "Arab" when text.AsSpan().IndexOfAny("پچژگ") >= 0 => "fa",
        _ => s_scripts.First(each => each.Script == script).Languages[0] is var language && language == "und" ? $"und-{script}" : language,
    };
}
