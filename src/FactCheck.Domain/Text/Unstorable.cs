namespace FactCheck.Domain;

/// <summary>
/// Characters that no text may hold: C0 controls other than tab, CR and LF, half a surrogate pair, U+FFFE and U+FFFF.
/// They break exports (XML, JSON) or hide what a person sees.
/// </summary>
public static class Unstorable
{
    /// <summary>The offset of the first such character, or -1.</summary>
    public static int IndexOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAt(text, i))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Whether such a character stands at an offset.</summary>
    public static bool IsAt(string text, int at) => text[at] switch
    {
        >= ' ' and < '\uD800' => false,
        '\t' or '\r' or '\n' => false,
        < ' ' or '\uFFFE' or '\uFFFF' => true,
        var c when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };

    /// <summary>What the character is, for a message: its number and, where it has one, its name.</summary>
    public static string Name(char c) => c switch
    {
        '\0' => "NUL, U+0000",
        '\u001B' => "escape, U+001B",
        _ when char.IsSurrogate(c) => $"half of a character, U+{(int)c:X4}",
        _ => $"U+{(int)c:X4}",
    };
}
