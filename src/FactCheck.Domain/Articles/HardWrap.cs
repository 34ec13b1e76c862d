namespace FactCheck.Domain;

/// <summary>
/// Decides whether a plain text was wrapped at a fixed width. It was when its longest line has 40 to 100 units and lines that
/// another follows without a blank line end, nine times in ten, because the next word would not have fitted. At least three
/// such line ends are needed. Paragraphs of one line each, verse and lists fail this; so does a script without
/// spaces, where no word can tell.
/// </summary>
internal static class HardWrap
{
    private const int MinWidth = 40;
    private const int MaxWidth = 100;
    private const int LongestWord = 30;

    public static bool IsIn(string text, List<TextRange> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (width is < MinWidth or > MaxWidth)
        {
            return false;
        }
        var full = 0;
        var joints = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsBlank(text, lines[i - 1]) || IsBlank(text, lines[i]) || Marker.Of(text, lines[i], markdown: false) is not null)
            {
                continue;
            }
            joints++;
            var word = FirstWord(text, lines[i]);
            full += word <= LongestWord && lines[i - 1].Length + 1 + word > width ? 1 : 0;
        }
        return joints >= 3 && full * 10 >= joints * 9;
    }

    public static bool IsBlank(string text, TextRange line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (!Graphemes.IsBlank(text[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static int FirstWord(string text, TextRange line)
    {
        var start = Marker.Indentation(text, line).At;
        var end = start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }
        return end - start;
    }
}
