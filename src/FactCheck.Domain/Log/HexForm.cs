using System.Buffers.Binary;

namespace FactCheck.Domain;

/// <summary>Ids and tags in exactly the form in which this app writes them: one digit in the other case could hide from a query.</summary>
public static class HexForm
{
    /// <summary>Characters in an id.</summary>
    public const int IdLength = 36;

    private const int TagLength = 32;

    /// <summary>An id as the database keeps it, in capitals.</summary>
    public static bool TryStoredId(ReadOnlySpan<byte> text, out Guid id) => TryId(text, "0123456789ABCDEF"u8, out id);

    /// <summary>An id as the log writes it, in small letters.</summary>
    public static bool TryLoggedId(ReadOnlySpan<byte> text, out Guid id) => TryId(text, "0123456789abcdef"u8, out id);

    /// <summary>A tag of 16 bytes, in small letters.</summary>
    public static bool TryTag(ReadOnlySpan<byte> text, out UInt128 tag)
    {
        Span<byte> bytes = stackalloc byte[16];
        tag = 0;
        if (text.Length != TagLength || text.ContainsAnyExcept("0123456789abcdef"u8))
        {
            return false;
        }

        _ = Convert.FromHexString(text, bytes, out _, out _);
        tag = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }

    private static bool TryId(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digits, out Guid id)
    {
        id = default;
        if (text.Length != IdLength || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }

        Span<byte> hex = stackalloc byte[TagLength];
        text[..8].CopyTo(hex);
        text[9..13].CopyTo(hex[8..]);
        text[14..18].CopyTo(hex[12..]);
        text[19..23].CopyTo(hex[16..]);
        text[24..].CopyTo(hex[20..]);
        if (hex.ContainsAnyExcept(digits))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        _ = Convert.FromHexString(hex, bytes, out _, out _);
        id = new Guid(bytes, bigEndian: true);
        return true;
    }
}
