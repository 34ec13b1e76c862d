using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// A text as it came in, or what is wrong with it in words that say how to mend it. The text is kept as received; only a
/// byte order mark is dropped.
/// </summary>
public sealed record Intake
{
    /// <summary>The most that is taken, in bytes as received and in bytes of UTF-8.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private Intake(string? text, string? problem) => (Text, Problem) = (text, problem);

    public string? Text { get; }

    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Text is not null;

    /// <summary>Reads a file: UTF-8, or UTF-16 that says so in its first two bytes.</summary>
    public static Intake Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return TooLarge("file", bytes.Length);
        }
        if (BinaryKind.Of(bytes) is { } kind)
        {
            return Bad($"This file is {kind}, not text. Copy the article’s words out of it and paste them, or save them as .txt.");
        }
        var (encoding, markLength) = EncodingOf(bytes);
        if (encoding is UTF8Encoding && bytes.Contains((byte)0))
        {
            return Bad("This file is not plain text: it has NUL bytes in it. If it is a text file, save it as UTF-8 and try again.");
        }
        try
        {
            return Check(encoding.GetString(bytes[markLength..]));
        }
        catch (DecoderFallbackException)
        {
            return Bad(encoding is UTF8Encoding
                ? "This file is not UTF-8, so some letters would come out wrong. Open it in an editor, save it as UTF-8 and try again."
                : "This file says that it is UTF-16, but it is damaged. Open it in an editor, save it as UTF-8 and try again.");
        }
    }

    /// <summary>Checks a pasted text by the same rules.</summary>
    public static Intake Check(string text)
    {
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }
        if (Typed.Clean(text) is null)
        {
            return Bad("There is no text in it. Choose a file with words in it, or paste the article.");
        }
        if (Unstorable.IndexOf(text) is >= 0 and var at)
        {
            return Bad($"The text has a character that cannot be stored ({Unstorable.Name(text[at])}) in line {LineOf(text, at)}. "
                + "Remove it and try again.");
        }
        var length = Encoding.UTF8.GetByteCount(text);
        return length > MaxBytes ? TooLarge("text", length) : new Intake(text, null);
    }

    private static Intake Bad(string problem) => new(null, problem);

    private static Intake TooLarge(string what, long length) => Bad(FormattableString.Invariant(
        $"This {what} is {Math.Ceiling(length * 100.0 / 1024 / 1024) / 100:0.##} MB; at most {MaxBytes / 1024 / 1024} MB fit. Bring it in as several articles."));

    private static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict8, 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (Strict8, 0),
    };

    private static int LineOf(string text, int at) => Lines.Of(text).FindLastIndex(line => line.Start <= at) + 1;

    private static readonly UTF8Encoding Strict8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
