using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Domain;

/// <summary>Words that people type into a field.</summary>
public static partial class Typed
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
        return clean.Length <= maxLength
            ? null
            : $"{field} is {Count(clean.Length)} characters long; at most {Count(maxLength)} fit. "
                + $"Shorten it by {Count(clean.Length - maxLength)}.";
    }

    /// <summary>
    /// Without white space at both ends; null when nothing is left. Inside, only what nobody sees and no text may hold is changed (<see cref="Storable"/>).
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }
        text = Storable.Of(text).Text;
        var range = Graphemes.Snap(text, 0, text.Length);
        return range.IsEmpty ? null : text[range.Start..range.End];
    }

    /// <summary>The same for a field of one line: a break in what was pasted, or a tab, is a space.</summary>
    public static string? Line(string? text) => Clean(text) is { } clean ? Breaks().Replace(clean, " ") : null;

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@" *[\t\r\n]+ *", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();
}
