namespace FactCheck.Domain;

/// <summary>
/// Blacks words out of texts. Each UTF-16 unit of them becomes one mark, so that every offset into the text stays true.
/// </summary>
public sealed class Blackout(string words)
{
    /// <summary>What stands where something was removed: FULL BLOCK.</summary>
    public const char Mark = '\u2588';

    private const int LeastSlug = 4;

    private readonly string _slug = Slug.Words(words);

    /// <summary>The words.</summary>
    public string Words => words;

    /// <summary>The words as an address would carry them; null when that is too little to be told from other words.</summary>
    public string? SlugForm => _slug.Length < LeastSlug ? null : _slug;

    /// <summary>Whether the words stand in a text.</summary>
    public bool StandsIn(string text) => text.Contains(words, StringComparison.Ordinal);

    /// <summary>The text without the words; overlapping occurrences are blacked out all.</summary>
    public string Of(string text)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var units = text.ToCharArray();
        for (; at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            units.AsSpan(at, words.Length).Fill(Mark);
        }

        return new(units);
    }

    /// <summary>The name in an address without the words: all of it goes but the digits of the id at its end.</summary>
    public string OfSlug(string slug) => SlugForm is { } form && Holds(slug, form) ? Removed(slug) : slug;

    // Not every script has gaps between its words.
    private static bool Holds(string slug, string form) => form.All(char.IsAscii)
        ? $"-{slug}-".Contains($"-{form}-", StringComparison.Ordinal)
        : slug.Contains(form, StringComparison.Ordinal);

    /// <summary>A name in an address with nothing left of its words.</summary>
    internal static string Removed(string slug) => $"removed-{slug[Math.Max(0, slug.Length - 8)..]}";
}
