using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Web;

/// <summary>Walks through the chunks of a WebP file (RFC 9649).</summary>
internal static class WebpParts
{
    private const int Header = 12;
    private const int ChunkHeader = 8;

    // What an animation's frame says of itself before its picture.
    private const int FrameHeader = 16;

    // The bits of VP8X that say that Exif and XMP follow.
    private const byte Details = 0x08 | 0x04;

    private static readonly HashSet<string> s_kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>The picture with its colour profile, and nothing else beside it; null when it is damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..Header]);
        if (size < 4 || size > file.Length - ChunkHeader || !Copy(file[Header..((int)size + ChunkHeader)], clean))
        {
            return null;
        }

        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - ChunkHeader));
        return bytes;
    }

    private static bool Copy(ReadOnlySpan<byte> chunks, MemoryStream clean)
    {
        while (chunks.Length >= ChunkHeader)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > chunks.Length - ChunkHeader)
            {
                return false;
            }

            var content = chunks.Slice(ChunkHeader, (int)length);
            var type = Encoding.ASCII.GetString(chunks[..4]);
            if (s_kept.Contains(type) && !Copy(type, content, clean))
            {
                return false;
            }

            // Chunks begin at even places.
            chunks = chunks[Math.Min(chunks.Length, ChunkHeader + (int)length + ((int)length & 1))..];
        }

        return chunks.IsEmpty;
    }

    private static bool Copy(string type, ReadOnlySpan<byte> content, MemoryStream clean)
    {
        using var frame = new MemoryStream(content.Length);
        if (type == "ANMF")
        {
            if (content.Length < FrameHeader)
            {
                return false;
            }

            frame.Write(content[..FrameHeader]);
            if (!Copy(content[FrameHeader..], frame))
            {
                return false;
            }
        }
        else
        {
            frame.Write(content);
        }

        var kept = frame.ToArray();
        if (type == "VP8X" && kept.Length > 0)
        {
            kept[0] &= unchecked((byte)~Details);
        }

        Span<byte> header = stackalloc byte[ChunkHeader];
        Encoding.ASCII.GetBytes(type, header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)kept.Length);
        clean.Write(header);
        clean.Write(kept);
        if (kept.Length % 2 == 1)
        {
            clean.WriteByte(0);
        }

        return true;
    }
}
