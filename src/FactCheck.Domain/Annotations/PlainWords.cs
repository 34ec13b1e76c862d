using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Domain;

/// <summary>Words without the signs of the format that they came in.</summary>
internal static partial class PlainWords
{
    // Nobody's claim is that long; it is refused with its length and needs no cleaning.
    private const int Longest = 10_000;
    private const int Milliseconds = 1_000;

    /// <summary>The words; null when there are none.</summary>
    public static string? Of(string text, string? format) => Typed.Clean(text.Length > Longest ? text : format switch
    {
        "text/html" => WebUtility.HtmlDecode(Tag().Replace(BlockTag().Replace(text, " "), "")),
        "text/markdown" => Emphasis().Replace(Link().Replace(text, "${words}"), "${words}"),
        _ => text,
    });

    [GeneratedRegex(@"</?(p|div|br|li|h[1-6]|blockquote|tr)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex BlockTag();

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, Milliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]*)\]\([^()\s]*\)", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Link();

    // Signs inside a word, such as in a_file_name, are no emphasis.
    [GeneratedRegex(@"(?<![\w*_`])(?<sign>\*\*|__|[*_`])(?=\S)(?<words>[^*_`\n]+)(?<=\S)\k<sign>(?![\w*_`])", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Emphasis();
}
