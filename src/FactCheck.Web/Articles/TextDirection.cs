namespace FactCheck.Web;

/// <summary>Which way a language is written.</summary>
public static class TextDirection
{
    private static readonly HashSet<string> s_rightToLeft =
        new(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    /// <summary>"rtl" or "ltr" for a BCP 47 tag.</summary>
    public static string Of(string language) => s_rightToLeft.Contains(language.Split('-')[0]) ? "rtl" : "ltr";
}
