using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web;

/// <summary>
/// The marks of a list, where they mean something themselves: the year in “2014. Crimea was annexed”, the sign in “- 5 percent” or “+ 5 percent”. A number
/// that was typed is never counted anew.
/// </summary>
internal static class ListMarks
{
    // A list of more items than that is none that somebody typed; it is a year, or the number of a law.
    private const int HighestNumber = 999;

    /// <summary>Whether the marks are words, so that the items are shown as they were typed.</summary>
    public static bool AreWords(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            return list.BulletType is '-' or '+' && list.OfType<ListItemBlock>().All(BeginsWithNumber);
        }

        var numbers = Numbers(list);
        return numbers.Any(number => number > HighestNumber) || (numbers.Length == 1 && numbers[0] != 1);
    }

    /// <summary>The mark of an item as it was typed.</summary>
    public static string Of(ListBlock list, ListItemBlock item) =>
        list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter} ") : $"{list.BulletType} ";

    /// <summary>The numbers of the items; those of a list that has the same number at each, as Markdown allows, are counted.</summary>
    public static int[] Numbers(ListBlock list)
    {
        int[] typed = [.. list.OfType<ListItemBlock>().Select(item => item.Order)];
        return typed.Distinct().Count() == 1 ? [.. typed.Select((number, index) => number + index)] : typed;
    }

    /// <summary>Whether words begin with a number, with its sign and currency.</summary>
    public static bool IsNumber(ReadOnlySpan<char> words)
    {
        words = words.TrimStart("=+-−–~≈<>");
        words = words is [var sign, ..] && char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol ? words[1..] : words;
        words = words is ['.' or ',', ..] ? words[1..] : words;
        return words is [var first, ..] && char.IsNumber(first);
    }

    private static bool BeginsWithNumber(ListItemBlock item) =>
        item is [ParagraphBlock { Inline: { } inlines }, ..] && inlines.FindDescendants<LiteralInline>().FirstOrDefault() is { } words
        && IsNumber(words.Content.AsSpan());
}
