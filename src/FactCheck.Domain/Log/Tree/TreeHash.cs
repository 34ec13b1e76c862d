using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FactCheck.Domain;

/// <summary>A hash in the Merkle tree of RFC 6962: 32 bytes of SHA-256, kept without an allocation of its own.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct TreeHash : IEquatable<TreeHash>
{
    /// <summary>Bytes in a hash.</summary>
    public const int Bytes = SHA256.HashSizeInBytes;

    private const int StackBytes = 1024;

    private readonly (ulong, ulong, ulong, ulong) _parts;

    private TreeHash(ReadOnlySpan<byte> bytes) => _parts = MemoryMarshal.Read<(ulong, ulong, ulong, ulong)>(bytes);

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>Takes 32 bytes as a hash.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public static TreeHash From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Bytes ? new(bytes) : throw new ArgumentException($"A hash has {Bytes} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads a hash from base64 (RFC 4648, section 4).</summary>
    /// <exception cref="FormatException">The text is not the base64 of 32 bytes.</exception>
    public static TreeHash Read(string base64)
    {
        var bytes = Base64Text.Read(base64);
        return bytes.Length == Bytes ? new(bytes) : throw new FormatException($"A hash has {Bytes} bytes, not {bytes.Length}.");
    }

    /// <summary>The hash of a leaf: SHA-256 over 0x00 and the entry.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length < StackBytes ? null : ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var input = rented is null ? stackalloc byte[entry.Length + 1] : rented.AsSpan(0, entry.Length + 1);
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        var hash = Of(input);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>The hash of a node: SHA-256 over 0x01 and both children.</summary>
    public static TreeHash Node(in TreeHash left, in TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Bytes)];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Bytes)..]);
        return Of(input);
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, _parts);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Bytes];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash in base64.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    /// <inheritdoc />
    public bool Equals(TreeHash other) => _parts == other._parts;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TreeHash other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _parts.GetHashCode();

    /// <summary>Whether two hashes are the same.</summary>
    public static bool operator ==(TreeHash one, TreeHash other) => one.Equals(other);

    /// <summary>Whether two hashes differ.</summary>
    public static bool operator !=(TreeHash one, TreeHash other) => !one.Equals(other);

    private static TreeHash Of(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        SHA256.HashData(input, hash);
        return new(hash);
    }
}
