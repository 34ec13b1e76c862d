using System.Globalization;

namespace FactCheck.Domain;

/// <summary>Words that people type into a field.</summary>
public static class Typed
{
    /// <summary>
    /// What is wrong with the words, in a sentence that says how to mend it; null when nothing is.
    /// </summary>
    /// <param name="text">As typed; <see cref="Clean"/> is applied before it is measured.</param>
    /// <param name="field">The field's name as a sentence would begin with it, such as "The title".</param>
    /// <param name="maxLength">The most UTF-16 units that fit, which is what a browser's maxlength counts.</param>
    /// <param name="required">Whether it must not be empty.</param>
    public static string? Problem(string? text, string field, int maxLength, bool required = false)
    {
        var clean = Clean(text);
        if (clean is null)
        {
            return required ? $"{field} is empty. Say it here." : null;
        }
        if (Unstorable.IndexOf(clean) is >= 0 and var at)
        {
            return $"{field} has a character that cannot be stored ({Unstorable.Name(clean[at])}), "
                + $"after “{Before(clean, at)}”. Remove it.";
        }
        return clean.Length <= maxLength
            ? null
            : $"{field} is {Count(clean.Length)} characters long; at most {Count(maxLength)} fit. "
                + $"Shorten it by {Count(clean.Length - maxLength)}.";
    }

    /// <summary>
    /// Without white space at both ends; null when nothing is left. Inside, only breaks that word processors write and nobody sees become line breaks.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }
        text = text.AsSpan().IndexOfAny('\u000B', '\u000C') < 0 ? text : text.Replace('\u000B', '\n').Replace('\u000C', '\n');
        var range = Graphemes.Snap(text, 0, text.Length);
        return range.IsEmpty ? null : text[range.Start..range.End];
    }

    private static string Before(string text, int at) => text[Graphemes.Ceiling(text, at - 20)..at];

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
