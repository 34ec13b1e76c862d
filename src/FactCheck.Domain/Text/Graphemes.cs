using System.Globalization;

namespace FactCheck.Domain;

/// <summary>
/// Boundaries between the characters that people see (extended grapheme clusters, UAX 29), so that no cut falls inside a
/// surrogate pair, a letter with its accents or a joined emoji. Offsets are UTF-16 units.
/// </summary>
public static class Graphemes
{
    private const int LongestSearch = 64;

    /// <summary>
    /// Widens a selection to whole characters and trims white space at both ends. The result is empty when nothing is left.
    /// Offsets outside the text are moved into it; a backward selection is turned round.
    /// </summary>
    public static TextRange Snap(string text, int start, int end)
    {
        if (start > end)
        {
            (start, end) = (end, start);
        }
        var first = Floor(text, start);
        return start == end ? new TextRange(first, first) : Trim(text, first, Ceiling(text, end));
    }

    /// <summary>Whether a cut at this offset leaves every character whole.</summary>
    public static bool IsBoundary(string text, int index) => Floor(text, index) == index;

    /// <summary>The last boundary at or before the offset.</summary>
    public static int Floor(string text, int index)
    {
        index = Math.Clamp(index, 0, text.Length);
        var at = SafeStart(text, index);
        while (at < index)
        {
            var next = Next(text, at);
            if (next > index)
            {
                break;
            }
            at = next;
        }
        return at;
    }

    /// <summary>The first boundary at or after the offset.</summary>
    public static int Ceiling(string text, int index)
    {
        index = Math.Clamp(index, 0, text.Length);
        var floor = Floor(text, index);
        return floor == index ? index : Next(text, floor);
    }

    /// <summary>The boundary after the character that begins at this boundary.</summary>
    internal static int Next(string text, int at) => at + StringInfo.GetNextTextElementLength(text.AsSpan(at));

    /// <summary>White space, and the two zero-width characters that show nothing and join nothing.</summary>
    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]) && Next(text, start) is var next && IsBlank(text, start, next))
        {
            start = next;
        }
        while (start < end && IsBlank(text[end - 1]) && Floor(text, end - 1) is var last && IsBlank(text, last, end))
        {
            end = last;
        }
        return new TextRange(start, end);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (!IsBlank(c))
            {
                return false;
            }
        }
        return true;
    }

    // Going back to the start of a long text for every question would make the whole quadratic, so this looks for
    // the nearest offset that is certainly a boundary whatever stands further left, and gives up after 64 units:
    // no written character is as long, and a hostile text must not cost more.
    private static int SafeStart(string text, int index)
    {
        var farthest = Math.Max(0, index - LongestSearch);
        while (index > farthest && !(index < text.Length && IsSureBoundary(text[index - 1], text[index])))
        {
            index--;
        }
        return index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]) ? index - 1 : index;
    }

    private static bool IsSureBoundary(char before, char after) =>
        (before, after) is not ('\r', '\n')
        && (IsBreak(before) || IsBreak(after) || (StandsAlone(after) && !ReachesForward(before)));

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    // Letters, digits and signs that never attach to what stands before them.
    private static bool StandsAlone(char c) => c is
        < '\u0300'
        or (>= '\u0370' and <= '\u0482')
        or (>= '\u05D0' and <= '\u05EA')
        or (>= '\u0620' and <= '\u064A')
        or (>= '\u2010' and <= '\u2029')
        or (>= '\u3001' and <= '\u3020')
        or (>= '\u3041' and <= '\u3096')
        or (>= '\u30A1' and <= '\u30FA')
        or (>= '\u4E00' and <= '\u9FFF');

    // Characters that may take the next one in: halves of a pair, the joiner of emoji, and the marks that Unicode prepends.
    private static bool ReachesForward(char c) => char.IsSurrogate(c) || c is
        '\u200D' or (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u0890' or '\u0891' or '\u08E2' or '\u0D4E';
}
