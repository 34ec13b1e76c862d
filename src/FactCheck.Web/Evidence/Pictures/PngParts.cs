using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Web;

/// <summary>Walks through the chunks of a PNG file (W3C, Portable Network Graphics, third edition).</summary>
internal static class PngParts
{
    private const int Signature = 8;

    // Length, type and checksum.
    private const int Frame = 12;

    private static readonly HashSet<string> s_kept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ];

    /// <summary>The picture with what tells its colours, and nothing else beside it; null when it is damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..Signature]);
        var rest = file[Signature..];
        while (rest.Length >= Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame)
            {
                return null;
            }

            var chunk = rest[..((int)length + Frame)];
            var type = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (s_kept.Contains(type))
            {
                clean.Write(chunk);
            }

            if (type == "IEND")
            {
                return clean.ToArray();
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }
}
