using System.Buffers.Binary;

namespace FactCheck.Web;

/// <summary>The one thing of Exif that a picture cannot do without: how it has to be turned to be shown upright (tag 0x0112).</summary>
internal static class ExifTurn
{
    private const ushort Orientation = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>The number of the turn, 1 to 8; 0 where the segment says none.</summary>
    public static int In(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return 0;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == 'I';
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[((int)first + 2)..];
        for (var left = Short(tiff[(int)first..], isLittle); left > 0 && entries.Length >= EntryBytes; left--, entries = entries[EntryBytes..])
        {
            if (Short(entries, isLittle) == Orientation)
            {
                return Short(entries[8..], isLittle);
            }
        }

        return 0;
    }

    /// <summary>A segment that says nothing but the turn.</summary>
    public static byte[] Only(int turn) =>
        [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
