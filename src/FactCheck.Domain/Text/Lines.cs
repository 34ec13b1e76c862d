namespace FactCheck.Domain;

/// <summary>The lines of a text without their breaks: CR LF, CR, LF, U+2028 (line) and U+2029 (paragraph).</summary>
internal static class Lines
{
    private const string Breaks = "\r\n\u2028\u2029";

    public static List<TextRange> Of(string text)
    {
        var lines = new List<TextRange>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextRange(start, end));
            var isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }
        return lines;
    }
}
