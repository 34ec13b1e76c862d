using System.Collections.Concurrent;

namespace FactCheck.Domain;

/// <summary>The lexicons there are, by language.</summary>
internal static class Lexicons
{
    private static readonly Lexicon[] All =
        [English.Lexicon, Ukrainian.Lexicon, Russian.Lexicon, German.Lexicon, French.Lexicon, Spanish.Lexicon, Arabic.Lexicon];

    // Countries where Spanish has the decimal point.
    private static readonly string[] PointInSpanish = ["MX", "US", "GT", "HN", "NI", "PA", "PR", "DO", "SV", "PE"];

    private static readonly LexiconIndex Neutral = new(new Lexicon());

    private static readonly ConcurrentDictionary<string, LexiconIndex> ByTag = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lexicon of a BCP 47 tag; of none for a language that has none here.</summary>
    public static LexiconIndex Of(string language)
    {
        if (ByTag.TryGetValue(language, out var known))
        {
            return known;
        }
        var parts = language.Split('-', '_');
        var region = parts.Length > 1 ? parts[^1].ToUpperInvariant() : "";
        if (Array.Find(All, l => l.Language.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) is not { } lexicon)
        {
            return Neutral;
        }
        var local = (lexicon.Language, region) switch
        {
            ("es", _) when PointInSpanish.Contains(region) => lexicon with { DecimalSign = '.', GroupSigns = ", \u00A0\u202F\u2009" },
            ("de", "CH" or "LI") => lexicon with { DecimalSign = '.', GroupSigns = "'’ \u00A0\u202F\u2009" },
            _ => null,
        };
        var tag = local is null ? lexicon.Language : $"{lexicon.Language}-{region}";
        return ByTag.GetOrAdd(tag, _ => new LexiconIndex(local ?? lexicon));
    }
}
