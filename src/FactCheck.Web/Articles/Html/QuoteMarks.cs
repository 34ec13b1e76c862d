namespace FactCheck.Web;

/// <summary>The quotation marks that browsers draw round a q element, by language and depth (Unicode CLDR, delimiters).</summary>
internal static class QuoteMarks
{
    private static readonly (string Open, string Close, string InnerOpen, string InnerClose) s_english = ("“", "”", "‘", "’");

    private static readonly Dictionary<string, (string, string, string, string)> s_marks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bg"] = ("„", "“", "’", "’"), ["cs"] = ("„", "“", "‚", "‘"), ["da"] = ("“", "”", "‘", "’"), ["de"] = ("„", "“", "‚", "‘"),
        ["el"] = ("«", "»", "“", "”"), ["es"] = ("«", "»", "“", "”"), ["et"] = ("„", "“", "‚", "‘"), ["fa"] = ("«", "»", "‹", "›"),
        ["fi"] = ("”", "”", "’", "’"), ["fr"] = ("«\u00A0", "\u00A0»", "«\u00A0", "\u00A0»"), ["hr"] = ("„", "“", "‚", "‘"), ["hu"] = ("„", "”", "»", "«"),
        ["it"] = ("«", "»", "“", "”"), ["ja"] = ("「", "」", "『", "』"), ["lt"] = ("„", "“", "„", "“"), ["nb"] = ("«", "»", "‘", "’"),
        ["nn"] = ("«", "»", "‘", "’"), ["no"] = ("«", "»", "‘", "’"), ["pl"] = ("„", "”", "«", "»"), ["ro"] = ("„", "”", "«", "»"),
        ["ru"] = ("«", "»", "„", "“"), ["sk"] = ("„", "“", "‚", "‘"), ["sl"] = ("„", "“", "‚", "‘"), ["sr"] = ("„", "“", "’", "’"),
        ["sv"] = ("”", "”", "’", "’"), ["uk"] = ("«", "»", "„", "“"), ["zh-Hant"] = ("「", "」", "『", "』"), ["zh-TW"] = ("「", "」", "『", "』"),
    };

    /// <summary>The marks of a quotation.</summary>
    /// <param name="language">Its language (BCP 47); null for none.</param>
    /// <param name="depth">How many quotations it stands in.</param>
    public static (string Open, string Close) Of(string? language, int depth)
    {
        var (open, close, innerOpen, innerClose) = language is null ? s_english
            : s_marks.TryGetValue(language, out var marks) || s_marks.TryGetValue(language.Split('-')[0], out marks) ? marks : s_english;
        return depth % 2 == 0 ? (open, close) : (innerOpen, innerClose);
    }
}
