using System.Buffers.Binary;

namespace FactCheck.Browser.Tests;

/// <summary>Pictures of several sizes in one file of the ICO format, each kept as PNG.</summary>
internal static class IconFile
{
    private const int HeaderBytes = 6;
    private const int EntryBytes = 16;
    private const int WidthInPng = 16;

    public static byte[] Of(IReadOnlyList<byte[]> pictures)
    {
        var file = new byte[HeaderBytes + (pictures.Count * EntryBytes) + pictures.Sum(picture => picture.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), (ushort)pictures.Count);
        var at = HeaderBytes + (pictures.Count * EntryBytes);
        foreach (var (picture, index) in pictures.Select((picture, index) => (picture, index)))
        {
            var entry = file.AsSpan(HeaderBytes + (index * EntryBytes), EntryBytes);
            entry[0] = entry[1] = (byte)BinaryPrimitives.ReadUInt32BigEndian(picture.AsSpan(WidthInPng));
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], 32);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], (uint)picture.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], (uint)at);
            picture.CopyTo(file.AsSpan(at));
            at += picture.Length;
        }

        return file;
    }
}
