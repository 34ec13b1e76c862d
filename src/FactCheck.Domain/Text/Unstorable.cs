namespace FactCheck.Domain;

/// <summary>
/// Characters that no text may hold: C0 controls other than tab, CR and LF, half a surrogate pair, U+FFFE and U+FFFF.
/// They break exports (XML, JSON) or hide what a person sees.
/// </summary>
internal static class Unstorable
{
    /// <summary>The offset of the first such character, or -1.</summary>
    public static int IndexOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or (< ' ' and not '\t' and not '\r' and not '\n'))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>What the character is, for a message: its number and, where it has one, its name.</summary>
    public static string Name(char c) => c switch
    {
        '\0' => "NUL, U+0000",
        '\f' => "form feed, U+000C",
        '\u001B' => "escape, U+001B",
        _ when char.IsSurrogate(c) => $"half of a character, U+{(int)c:X4}",
        _ => $"U+{(int)c:X4}",
    };
}
