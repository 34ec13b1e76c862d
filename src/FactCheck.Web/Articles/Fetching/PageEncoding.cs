using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>
/// Decodes a page as a browser would: by its byte order mark, then by what the server says, then by what the page says of itself. Where nobody says
/// anything it has to be UTF-8, for a guess would come out as wrong letters.
/// </summary>
public static class PageEncoding
{
    // The standard has browsers look at 1,024 bytes; pages that say it a little later are common.
    private const int HeadBytes = 4096;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Regex s_declared = new(
        """<meta[^>]{1,200}?charset\s*=\s*["']?\s*(?<name>[\w.:-]+)|^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["'](?<name>[\w.:-]+)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex s_comment = new("<!--([^-]|-[^-]|--[^>])*-->", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The text without its byte order mark, and the name of the encoding that somebody named; both null when nobody did and it is not UTF-8.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="charset">What the server's Content-Type says.</param>
    public static (string? Text, string? Encoding) Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        var (encoding, markLength) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Named(charset) ?? Declared(bytes), 0),
        };
        try
        {
            return ((encoding ?? s_strict).GetString(bytes[markLength..]), encoding?.WebName);
        }
        catch (DecoderFallbackException)
        {
            return (null, null);
        }
    }

    // A page that can be read as far as this line is not UTF-16, whatever it says.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes) =>
        s_declared.Match(s_comment.Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]), "")) is { Success: true } found
            ? Named(found.Groups["name"].Value) is { } named ? named is UnicodeEncoding ? Encoding.UTF8 : named : null
            : null;

    // The names that mean more than they say follow the WHATWG's Encoding Standard.
    private static Encoding? Named(string? name) => name?.Trim(' ', '"', '\'').ToLowerInvariant() switch
    {
        null or "" => null,
        "utf-8" or "utf8" => Encoding.UTF8,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "ascii" or "us-ascii" or "iso-8859-1" or "iso8859-1" or "latin1" => CodePage("windows-1252"),
        "iso-8859-9" => CodePage("windows-1254"),
        "gb2312" or "gbk" or "x-gbk" => CodePage("gb18030"),
        "euc-kr" or "korean" or "ksc5601" or "ks_c_5601-1987" or "windows-949" => CodePage("ks_c_5601-1987"),
        "windows-31j" or "ms_kanji" or "x-sjis" => CodePage("shift_jis"),
        var other => CodePage(other),
    };

    private static Encoding? CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
