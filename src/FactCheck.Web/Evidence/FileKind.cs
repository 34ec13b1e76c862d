using System.Text;

namespace FactCheck.Web;

/// <summary>A kind of file that the newsroom keeps, judged by its bytes.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Words">What it is, as in "a PDF".</param>
/// <param name="Extensions">Endings of names that say the same; the first one is given to a name without any.</param>
public sealed record FileKind(string MediaType, string Words, IReadOnlyList<string> Extensions)
{
    private static readonly FileKind s_pdf = new("application/pdf", "a PDF", [".pdf"]);
    private static readonly FileKind s_png = new("image/png", "a PNG picture", [".png"]);
    private static readonly FileKind s_jpeg = new("image/jpeg", "a JPEG picture", [".jpg", ".jpeg", ".jpe", ".jfif"]);
    private static readonly FileKind s_webp = new("image/webp", "a WebP picture", [".webp"]);
    private static readonly FileKind s_csv = new("text/csv", "a table as text", [".csv"]);
    private static readonly FileKind s_text = new("text/plain", "plain text", [".txt", ".text", ".csv"]);
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The kind of these bytes under this name, or what is wrong, in words that say how to mend it.</summary>
    public static (FileKind? Kind, string? Problem) Judge(ReadOnlySpan<byte> bytes, string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (bytes.IsEmpty)
        {
            return (null, "The file is empty. Choose another one.");
        }

        if (OfBytes(bytes) is not { } kind)
        {
            return (null, "Only PDF, PNG, JPEG, WebP, and TXT or CSV in UTF-8 can be kept. Save it as one of these, for example print it to a PDF.");
        }

        if (kind == s_text && IsMarkup(bytes))
        {
            return (null, "This is a web page or an SVG picture, which can carry scripts. Print it to a PDF and choose that.");
        }

        if (extension.Length > 0 && !kind.Extensions.Contains(extension))
        {
            return (null, $"The name ends in “{extension}”, but the file is {kind.Words}. Choose the right file, or rename it to end in {kind.Extensions[0]}.");
        }

        return (kind == s_text && extension == ".csv" ? s_csv : kind, null);
    }

    private static FileKind? OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => s_pdf,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => s_png,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => s_jpeg,
        _ when bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => s_webp,
        _ when IsText(bytes) => s_text,
        _ => null,
    };

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (HasControls(bytes))
        {
            return false;
        }

        try
        {
            _ = s_strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (each < ' ' && each is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
            {
                return true;
            }
        }

        return false;
    }

    // Text that begins like a tag, a declaration or a comment is what a browser would take for a page.
    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n\f"u8);
        return text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?');
    }
}
