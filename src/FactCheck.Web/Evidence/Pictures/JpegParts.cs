using System.Buffers.Binary;

namespace FactCheck.Web;

/// <summary>Walks through the segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegParts
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte FirstApplication = 0xE0;
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xCF;
    private const byte LastTable = 0xDF;

    // A JFIF header without the small picture that may follow it.
    private const int JfifBytes = 14;

    /// <summary>The picture with its colour profile and the way it is turned, and nothing else beside it; null when it is damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..2]);
        var isTurned = false;
        for (var at = 2; at < file.Length;)
        {
            var marker = Marker(file, ref at);
            switch (marker)
            {
                // What stands behind the end is no part of the picture: second pictures, films.
                case EndOfImage:
                    clean.Write([0xFF, EndOfImage]);
                    return clean.ToArray();
                case 0x01 or (>= 0xD0 and <= 0xD7):
                    clean.Write([0xFF, marker]);
                    continue;
                case < 0xC0:
                    return null;
            }

            int length = at + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[at..]) : 0;
            if (length < 2 || at + length > file.Length)
            {
                return null;
            }

            var content = file.Slice(at + 2, length - 2);
            at += length;
            if (!isTurned && marker == FirstApplication + 1 && ExifTurn.In(content) is > 1 and <= 8 and var turn)
            {
                isTurned = true;
                Write(clean, marker, ExifTurn.Only(turn));
            }
            else if (Kept(marker, content) is { IsEmpty: false } kept)
            {
                Write(clean, marker, kept);
            }

            if (marker == StartOfScan)
            {
                var end = EndOfScan(file, at);
                clean.Write(file[at..end]);
                at = end;
            }
        }

        return null;
    }

    private static byte Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (file[at] != 0xFF)
        {
            return 0;
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        return at < file.Length ? file[at++] : (byte)0;
    }

    private static ReadOnlySpan<byte> Kept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        FirstApplication when content.StartsWith("JFIF\0"u8) && content.Length >= JfifBytes => (byte[])[.. content[..(JfifBytes - 2)], 0, 0],
        FirstApplication + 2 when content.StartsWith("ICC_PROFILE\0"u8) => content,
        FirstApplication + 14 when content.StartsWith("Adobe"u8) => content,
        (>= FirstFrame and <= LastFrame) or (>= StartOfScan and <= LastTable) => content,
        _ => [],
    };

    private static void Write(MemoryStream clean, byte marker, ReadOnlySpan<byte> content)
    {
        clean.Write([0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
        clean.Write(content);
    }

    // Within a scan 0xFF 0x00 is a byte of the picture, and restart marks belong to it.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && (file[at] != 0xFF || file[at + 1] is 0 or (>= 0xD0 and <= 0xD7)))
        {
            var next = file[(at + 1)..].IndexOf((byte)0xFF);
            at = next < 0 ? file.Length : at + 1 + next;
        }

        return Math.Min(at, file.Length);
    }
}
