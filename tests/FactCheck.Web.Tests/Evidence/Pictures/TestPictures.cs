using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>Small pictures, as programs and cameras write them: with and without what they hide.</summary>
internal static class TestPictures
{
    public const string Secret = "50.4501N-30.5234E";

    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes(Secret);

    /// <summary>A JPEG picture of one grey point, with these segments behind its header and these bytes behind its end.</summary>
    public static byte[] Jpeg(byte[]? jfif = null, byte[]? after = null, params (byte Marker, byte[] Content)[] segments) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, jfif ?? [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. segments.SelectMany(each => Segment(each.Marker, each.Content)),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, 1, .. new byte[15], 0]), .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F, 0xFF, 0x00, 0xFF, 0xD0, 0x12, 0xFF, 0xD9, .. after ?? [],
    ];

    /// <summary>One with everything that a camera and its owner's programs leave behind.</summary>
    public static byte[] HidingJpeg => Jpeg([.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 2, 3], [.. Jpeg(), .. s_secret],
        (0xE0, [.. "JFXX\0"u8, 0x10, .. s_secret]), (0xE1, Exif(6)), (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x>"u8, .. s_secret]),
        (0xE2, [.. "MPF\0"u8, .. s_secret]), (0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[128]]), (0xED, [.. "Photoshop 3.0\08BIM\u0004\u0004"u8, .. s_secret]),
        (0xEB, [.. "JP\0\0jumb"u8, .. s_secret]), (0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]), (0xFE, s_secret));

    /// <summary>Exif with a turn, a maker and a place, in the byte order of most cameras.</summary>
    public static byte[] Exif(byte turn)
    {
        byte[] entries = [3, 0, .. Entry(0x010F, 2, s_secret.Length, 50), .. Entry(0x0112, 3, 1, turn), .. Entry(0x8825, 4, 1, 80), 0, 0, 0, 0];
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, .. entries, .. s_secret, .. new byte[13], 1, 0, .. Entry(0x0001, 2, 2, 'N'), 0, 0, 0, 0];
        return [.. "Exif\0\0"u8, .. tiff];
    }

    /// <summary>A PNG picture of one grey point, with further chunks.</summary>
    public static byte[] Png(byte[]? after = null, params (string Type, byte[] Content)[] chunks)
    {
        using var point = new MemoryStream();
        using (var zipped = new ZLibStream(point, CompressionLevel.Optimal, leaveOpen: true))
        {
            zipped.Write([0, 0x80]);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
            .. chunks.SelectMany(each => Chunk(each.Type, each.Content)), .. Chunk("IDAT", point.ToArray()), .. Chunk("IEND", []), .. after ?? [],
        ];
    }

    /// <summary>One with everything that programs leave behind.</summary>
    public static byte[] HidingPng => Png(s_secret,
        ("tEXt", [.. "Author\0"u8, .. s_secret]), ("zTXt", [.. "Comment\0\0"u8, .. s_secret]), ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. s_secret]),
        ("eXIf", Exif(1)[6..]), ("tIME", [7, 232, 1, 1, 0, 0, 0]), ("caBX", s_secret), ("prVt", s_secret));

    /// <summary>A WebP picture with these chunks around its picture.</summary>
    public static byte[] Webp(byte flags = 0, params (string Type, byte[] Content)[] chunks)
    {
        byte[] content = [.. WebpChunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. WebpChunk("VP8 ", [1, 2, 3]), .. chunks.SelectMany(each => WebpChunk(each.Type, each.Content))];
        return [.. "RIFF"u8, .. Little(content.Length + 4), .. "WEBP"u8, .. content];
    }

    /// <summary>One with everything that programs leave behind.</summary>
    public static byte[] HidingWebp => [.. Webp(0x0C, ("EXIF", Exif(1)[6..]), ("XMP ", s_secret), ("ANMF", [.. new byte[16], .. WebpChunk("VP8 ", [1, 2]), .. WebpChunk("note", s_secret)]), ("note", s_secret)), .. s_secret];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Entry(ushort tag, ushort type, int count, int value) => [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Little(count), .. Little(value)];

    private static byte[] WebpChunk(string type, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(type), .. Little(content.Length), .. content, .. content.Length % 2 == 0 ? [] : new byte[1]];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static byte[] Little(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];
}
