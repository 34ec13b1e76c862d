namespace FactCheck.Domain;

/// <summary>
/// The language of a piece of text on a page that is written in English, so that it can be marked (WCAG 2.2, 3.1.2): a screen reader speaks it with the
/// right voice. It is told from the languages of the articles around it and from its letters; a guess is not made.
/// </summary>
public static class PieceLanguage
{
    /// <summary>Its BCP 47 tag; null when it is English, or when nothing says that it is not.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="known">Tags of the languages of the articles that it is about.</param>
    public static string? Of(string? text, params IEnumerable<string> known)
    {
        if (text is null || Script.Of(text) is not { } script)
        {
            return null;
        }

        var written = known.Where(tag => WrittenIn.Is(tag, script)).ToList();
        return script == "Latn"
            ? written.Find(tag => !IsEnglish(tag) && FunctionWords.Suggest(tag, text))
            : written.Count > 0 ? written[0] : WrittenIn.Language(script, text);
    }

    /// <summary>
    /// The BCP 47 tag of a block that is written in another script than its article's language, or in English words; null where it is not, or nothing is sure.
    /// </summary>
    /// <param name="text">The block.</param>
    /// <param name="language">The tag of the article's language.</param>
    public static string? Within(string text, string language) => Script.Of(text) switch
    {
        null => null,
        "Latn" when WrittenIn.Is(language, "Latn") => !IsEnglish(language) && FunctionWords.IsEnglishRather(language, text) ? "en" : null,
        "Latn" => FunctionWords.HasEnglish(text) ? "en" : null,
        var script => WrittenIn.Is(language, script) ? null : WrittenIn.Language(script, text),
    };

    private static bool IsEnglish(string tag) => tag.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
}
