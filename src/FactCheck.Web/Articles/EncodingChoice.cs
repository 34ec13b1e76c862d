using System.Text;

namespace FactCheck.Web;

/// <summary>A way in which the letters of a file could be meant that does not say so itself.</summary>
/// <param name="Name">The encoding's name.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Line">The first line that differs from one encoding to another, as it reads in this one.</param>
public sealed record EncodingChoice(string Name, string Label, string Line)
{
    private const int LineLength = 90;

    private static readonly (string Name, string Label)[] s_known =
    [
        ("windows-1252", "Western European"), ("windows-1251", "Cyrillic (Windows)"), ("koi8-u", "Cyrillic (KOI8)"), ("iso-8859-5", "Cyrillic (ISO)"),
        ("windows-1250", "Central European"), ("windows-1253", "Greek"), ("windows-1254", "Turkish"), ("windows-1255", "Hebrew"), ("windows-1256", "Arabic"),
        ("windows-1257", "Baltic"), ("macintosh", "Western European (Mac)"), ("shift_jis", "Japanese"), ("euc-jp", "Japanese (EUC)"),
        ("gb18030", "Chinese (simplified)"), ("big5", "Chinese (traditional)"), ("ks_c_5601-1987", "Korean"),
    ];

    /// <summary>The encodings in which a file can be read without a gap.</summary>
    public static IReadOnlyList<EncodingChoice> For(ReadOnlySpan<byte> bytes)
    {
        List<EncodingChoice> choices = [];
        foreach (var (name, label) in s_known)
        {
            if (Decode(bytes, name) is { } text && !text.Any(c => c is '\uFFFD' or (>= '\u0080' and < '\u00A0')))
            {
                choices.Add(new(name, label, FirstForeign(text)));
            }
        }

        return choices;
    }

    /// <summary>A file's text in one of the encodings; null when it is none of them, or the bytes do not fit.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (!s_known.Any(known => known.Name == name)
            || CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is not { } encoding)
        {
            return null;
        }

        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string FirstForeign(string text)
    {
        var at = Math.Max(0, text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F'));
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        start = Math.Max(start, at - (LineLength / 3));
        return text[start..Math.Min(end, start + LineLength)].Trim();
    }
}
