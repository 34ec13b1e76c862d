using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// A text as it came in, or what is wrong with it in words that say how to mend it. The text is kept as received; only a
/// byte order mark is dropped, and characters that cannot be stored are dealt with by <see cref="Storable"/>, which is said.
/// </summary>
public sealed record Intake
{
    /// <summary>The most that is taken, in bytes as received and in bytes of UTF-8.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    // A text may have a stray NUL in it, which is taken out; what has one for ten other bytes is none.
    private const int MostlyText = 10;

    private Intake(string? text, string? problem, IReadOnlyList<string>? said = null) => (Text, Problem, Said) = (text, problem, said ?? []);

    public string? Text { get; }

    public string? Problem { get; }

    /// <summary>Whether the only thing wrong with a file is that its letters are not those of UTF-8.</summary>
    public bool IsInOtherLetters { get; private init; }

    /// <summary>What was changed in the text, in sentences.</summary>
    public IReadOnlyList<string> Said { get; }

    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Text is not null;

    /// <summary>Reads a file: UTF-8, or UTF-16 that says so in its first two bytes, or shows it by its NUL bytes.</summary>
    public static Intake Read(ReadOnlySpan<byte> bytes)
    {
        var decoded = Decode(bytes);
        return decoded.IsGood ? Check(decoded.Text) : decoded;
    }

    /// <summary>Reads a file's letters, as they are.</summary>
    public static Intake Decode(ReadOnlySpan<byte> bytes)
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
        if (encoding is UTF8Encoding && bytes.Count((byte)0) is > 0 and var nuls && nuls >= bytes.Length / MostlyText)
        {
            return Bad("This file is not plain text: it has NUL bytes in it. If it is a text file, save it as UTF-8 and try again.");
        }
        try
        {
            return new Intake(encoding.GetString(bytes[markLength..]), null);
        }
        catch (DecoderFallbackException)
        {
            return encoding is UTF8Encoding
                ? Bad("This file is not UTF-8, so some letters would come out wrong. Open it in an editor, save it as UTF-8 and try again.") with
                {
                    IsInOtherLetters = markLength == 0,
                }
                : Bad("This file says that it is UTF-16, but it is damaged. Open it in an editor, save it as UTF-8 and try again.");
        }
    }

    /// <summary>Checks a pasted text by the same rules.</summary>
    public static Intake Check(string text)
    {
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }
        (text, var said) = Storable.Of(text);
        if (Typed.Clean(text) is null)
        {
            return Bad("There is no text in it. Choose a file with words in it, or paste the article.");
        }
        var length = Encoding.UTF8.GetByteCount(text);
        return length > MaxBytes ? TooLarge("text", length) : new Intake(text, null, said);
    }

    // Most texts have a space or a tag in Latin letters now and then, and then one byte of two is NUL, always on the same side.
    private static (Encoding, int)? Wide(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            even += bytes[at] == 0 && at % 2 == 0 ? 1 : 0;
            odd += bytes[at] == 0 && at % 2 == 1 ? 1 : 0;
        }

        var most = bytes.Length / MostlyText;
        return bytes.Length % 2 == 1 || bytes.Length < MostlyText ? null
            : even == 0 && odd > most ? (Strict16, 0)
            : odd == 0 && even > most ? (Strict16BigEndian, 0)
            : null;
    }

    private static Intake Bad(string problem) => new(null, problem);

    private static Intake TooLarge(string what, long length) => Bad(FormattableString.Invariant(
        $"This {what} is {Math.Ceiling(length * 100.0 / 1024 / 1024) / 100:0.##} MB; at most {MaxBytes / 1024 / 1024} MB fit. Bring it in as several articles."));

    private static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict8, 3),
        [0xFF, 0xFE, ..] => (Strict16, 2),
        [0xFE, 0xFF, ..] => (Strict16BigEndian, 2),
        _ => Wide(bytes) ?? (Strict8, 0),
    };

    private static readonly UnicodeEncoding Strict16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding Strict16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private static readonly UTF8Encoding Strict8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
