using System.Text;

namespace FactCheck.Domain;

/// <summary>The readable part of a page's address.</summary>
public static class Slug
{
    /// <summary>How many hex digits of the id stand at the end.</summary>
    public const int TailLength = 8;

    private const int MaxLength = 60;

    /// <summary>
    /// The title's words in lower case joined by hyphens (at most 60 UTF-16 units, whole words where it has any), a hyphen and the last eight hex digits of
    /// the id. Latin letters lose their marks; letters of other scripts stay as they are (RFC 3987). A title without any letter or digit gives
    /// <paramref name="otherwise"/>.
    /// </summary>
    public static string Of(string title, Guid id, string otherwise = "article")
    {
        var words = Shorten(Words(title));
        return $"{(words.Length == 0 ? otherwise : words)}-{id.ToString("N")[^TailLength..]}";
    }

    /// <summary>The digits of the id at the end of an address, in lower case, however the words before them are written; null when there are none.</summary>
    public static string? Tail(string slug)
    {
        var tail = slug[(slug.LastIndexOf('-') + 1)..];
        return tail.Length == TailLength && tail.All(char.IsAsciiHexDigit) ? tail.ToLowerInvariant() : null;
    }

    /// <summary>The words as they would stand in an address; empty when nothing is left.</summary>
    internal static string Words(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in Folding.Composed(title).EnumerateRunes())
        {
            if (SlugLetters.Of(rune) is { } letters)
            {
                slug.Append(slug.Length > 0 || Rune.IsLetterOrDigit(rune) ? letters : "");
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-').Normalize();
    }

    private static string Shorten(string words)
    {
        if (words.Length <= MaxLength)
        {
            return words;
        }

        var lastGap = words.LastIndexOf('-', MaxLength);
        return words[..(lastGap > 0 ? lastGap : Graphemes.Floor(words, MaxLength))];
    }
}
