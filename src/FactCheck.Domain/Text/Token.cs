namespace FactCheck.Domain;

/// <summary>A word of a folded text as it is compared, and how much it says.</summary>
internal readonly record struct Token(string Key, double Weight, bool IsNumber)
{
    public static Token Of(string word)
    {
        var number = word.Replace(",", "").Replace("\u202F", "").Replace("\u00A0", "");
        if (number.Any(char.IsDigit))
        {
            return new Token(number, 1.5, IsNumber: true);
        }
        var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        if (StopWords.Contains(bare))
        {
            return new Token(bare, 0.2, IsNumber: false);
        }
        var isPlural = bare.Length > 3 && bare[^1] == 's' && bare[^2] is not ('s' or 'u' or 'i');
        return new Token(isPlural ? bare[..^1] : bare, 1, IsNumber: false);
    }

    private static readonly HashSet<string> StopWords =
    [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "and", "or", "but", "that", "this", "these", "those",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "could", "should", "may", "might",
        "it", "its", "he", "she", "they", "his", "her", "their", "we", "our", "i", "you", "said", "says", "about", "than", "then", "there", "which", "who",
    ];
}
