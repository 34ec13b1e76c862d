using System.Buffers;

namespace FactCheck.Domain;

/// <summary>
/// Characters that no text may hold: controls other than tab and line breaks (C0, DEL, C1), half a surrogate pair, and what Unicode says is no character.
/// They break exports (XML, JSON) or hide what a person sees.
/// </summary>
public static class Unstorable
{
    private const char NextLine = '\u0085';

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(number => (char)number).Where(c => char.IsSurrogate(c) || IsNever(c))]);

    /// <summary>The offset of the first such character, or -1.</summary>
    public static int IndexOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(s_suspects);
            if (next < 0 || IsAt(text, at += next))
            {
                return next < 0 ? -1 : at;
            }
        }

        return -1;
    }

    /// <summary>Whether such a character, or half of one, stands at an offset.</summary>
    public static bool IsAt(string text, int at) => text[at] switch
    {
        >= ' ' and < '\u007F' => false,
        var c when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]) || IsNoCharacter(c, text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]) || IsNoCharacter(text[at - 1], c),
        var c => IsNever(c),
    };

    /// <summary>What the character is, for a message: its number and, where it has one, its name.</summary>
    public static string Name(char c) => c switch
    {
        '\0' => "NUL, U+0000",
        '\u001B' => "escape, U+001B",
        _ when char.IsSurrogate(c) => $"half of a character, U+{(int)c:X4}",
        _ => $"U+{(int)c:X4}",
    };

    private static bool IsNever(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or NextLine)) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    private static bool IsNoCharacter(char high, char low) => (char.ConvertToUtf32(high, low) & 0xFFFE) == 0xFFFE;
}
