using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Domain;

/// <summary>Entries as a log serves them (C2SP tlog-tiles): each with its length in front, two bytes, the larger first.</summary>
public static class EntryBundle
{
    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Writes entries one after the other.</summary>
    /// <exception cref="ArgumentException">An entry has more than 65,535 bytes.</exception>
    public static byte[] Write(IEnumerable<string> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            var bytes = s_strict.GetBytes(entry);
            if (bytes.Length > ushort.MaxValue)
            {
                throw new ArgumentException($"An entry has {bytes.Length} bytes; a bundle takes {ushort.MaxValue}.", nameof(entries));
            }

            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)bytes.Length);
            bundle.Write(length);
            bundle.Write(bytes);
        }

        return bundle.ToArray();
    }

    /// <summary>Reads a bundle's entries.</summary>
    /// <exception cref="FormatException">The bytes are no bundle of texts.</exception>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bundle)
    {
        List<string> entries = [];
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2 || bundle.Length < 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle))
            {
                throw new FormatException("A bundle of entries ends in the middle of an entry.");
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            entries.Add(Text(bundle.Slice(2, length)));
            bundle = bundle[(2 + length)..];
        }

        return entries;
    }

    private static string Text(ReadOnlySpan<byte> entry)
    {
        try
        {
            return s_strict.GetString(entry);
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException("An entry is no text in UTF-8.", exception);
        }
    }
}
