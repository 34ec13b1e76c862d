using System.Text;

namespace FactCheck.Domain;

/// <summary>The readable part of a page's address.</summary>
public static class Slug
{
    private const int MaxLength = 60;

    /// <summary>
    /// Lower-case ASCII words of the title joined by hyphens (at most 60 characters, whole words), a hyphen and the last
    /// eight hex digits of the id. A title without any ASCII letter or digit gives <paramref name="otherwise"/>.
    /// </summary>
    public static string Of(string title, Guid id, string otherwise = "article")
    {
        var words = Shorten(Words(title));
        return $"{(words.Length == 0 ? otherwise : words)}-{id.ToString("N")[^8..]}";
    }

    /// <summary>The words as they would stand in an address: lower-case ASCII joined by hyphens; empty when nothing is left.</summary>
    internal static string Words(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-');
    }

    private static string Shorten(string words)
    {
        if (words.Length <= MaxLength)
        {
            return words;
        }
        var lastGap = words.LastIndexOf('-', MaxLength);
        return words[..(lastGap > 0 ? lastGap : MaxLength)];
    }
}
