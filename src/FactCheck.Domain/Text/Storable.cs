using System.Buffers;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// Makes a text storable. What office programs and PDF readers write as breaks that nobody sees (U+000B, U+000C, U+0085, U+2028, U+2029) becomes line breaks;
/// what no text may hold (<see cref="Unstorable"/>) is taken out. Nobody can find such a character to remove it.
/// </summary>
public static class Storable
{
    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\u000B\u000C\u0085\u2028\u2029");

    /// <summary>The text, and in sentences what was changed in it.</summary>
    public static (string Text, IReadOnlyList<string> Said) Of(string text)
    {
        if (text.AsSpan().IndexOfAny(s_breaks) < 0 && Unstorable.IndexOf(text) < 0)
        {
            return (text, []);
        }

        var (storable, breaks, taken) = (new StringBuilder(text.Length), 0, new SortedSet<char>());
        for (var at = 0; at < text.Length; at++)
        {
            if (IsBreak(text[at]))
            {
                storable.Append('\n');
                breaks++;
            }
            else if (Unstorable.IsAt(text, at))
            {
                taken.Add(text[at]);
            }
            else
            {
                storable.Append(text[at]);
            }
        }

        return (storable.ToString(), [.. Said(breaks, taken)]);
    }

    /// <summary>Whether it is a break that only programs for typesetting show as one.</summary>
    public static bool IsBreak(char c) => s_breaks.Contains(c);

    private static IEnumerable<string> Said(int breaks, SortedSet<char> taken)
    {
        if (breaks > 0)
        {
            yield return breaks == 1
                ? "1 manual break of a word processor became a line break."
                : $"{breaks} manual breaks of a word processor became line breaks.";
        }

        if (taken.Count > 0)
        {
            yield return $"Characters that nobody sees and no text may hold were taken out: {string.Join("; ", taken.Take(5).Select(Unstorable.Name))}.";
        }
    }
}
