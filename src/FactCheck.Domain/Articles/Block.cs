using System.Buffers;

namespace FactCheck.Domain;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
}

/// <summary>
/// A piece of a revision's text that is shown as one. The range leaves out the marker ("- ", "# ", "> ").
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Heading level 1 to 6, or depth of the list from 1; else 0.</param>
/// <param name="Start">First UTF-16 unit in the revision's text.</param>
/// <param name="End">First UTF-16 unit after it.</param>
/// <param name="LeftOut">A person decided that it is no part of the article.</param>
public sealed record Block(BlockKind Kind, int Level, int Start, int End, bool LeftOut = false)
{
    private const int LongestMarker = 12;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The number that stands before a list item, such as “4.” or “iv)”; null for other blocks and for items without one.</summary>
    /// <param name="text">The revision's text.</param>
    public string? Marker(string text)
    {
        if (Kind != BlockKind.ListItem)
        {
            return null;
        }

        var line = text.LastIndexOf('\n', Math.Max(0, Start - 1), Math.Min(Start, LongestMarker + 1)) + 1;
        var marker = text.AsSpan(Math.Max(line, Start - LongestMarker), Start - Math.Max(line, Start - LongestMarker)).Trim();
        var isNumber = marker is [.. { Length: > 0 } number, '.' or ')'] && number.TrimStart('-').IndexOfAnyExcept(s_digits) < 0;
        return isNumber ? marker.ToString() : null;
    }

    /// <summary>A block of what stands between two offsets, trimmed; null when that is nothing.</summary>
    internal static Block? Of(string text, BlockKind kind, int level, int start, int end)
    {
        var range = Graphemes.Snap(text, start, end);
        return range.IsEmpty ? null : new Block(kind, level, range.Start, range.End);
    }
}
