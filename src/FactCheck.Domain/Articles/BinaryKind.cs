using System.Text;

namespace FactCheck.Domain;

/// <summary>Names the common files that people take for text, by their first bytes.</summary>
internal static class BinaryKind
{
    /// <summary>The kind with its article, as in "a PDF"; null when the bytes do not look like any of them.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Kinds)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }
        return bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "a WebP picture" : null;
    }

    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        (Encoding.ASCII.GetBytes("%PDF"), "a PDF"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Encoding.ASCII.GetBytes("GIF8"), "a GIF picture"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or a Word document (.docx)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document (.doc)"),
        (Encoding.ASCII.GetBytes(@"{\rtf"), "a rich text document (.rtf)"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xFF, 0xFE, 0x00, 0x00], "in UTF-32"),
        ([0x00, 0x00, 0xFE, 0xFF], "in UTF-32"),
    ];
}
