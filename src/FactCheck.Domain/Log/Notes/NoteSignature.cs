using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Domain;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's id.</param>
/// <param name="Bytes">A log's signature, 64 bytes; a witness's has the time in front, 8 bytes.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    private const string Dash = "— ";

    /// <summary>When a witness signed, UTC; null for a log's signature.</summary>
    public DateTimeOffset? CosignedAt
    {
        get
        {
            var seconds = Bytes.Length == sizeof(long) + Ed25519.SignatureBytes ? BinaryPrimitives.ReadInt64BigEndian(Bytes) : -1;
            return seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }
    }

    /// <summary>Reads a line, without its newline.</summary>
    /// <exception cref="FormatException">The line is no signature.</exception>
    public static NoteSignature Read(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var base64] || !NoteKey.IsName(name))
        {
            throw new FormatException("A signature line should be a dash, a name and base64.");
        }

        var bytes = Base64Text.Read(base64);
        return bytes.Length > sizeof(uint)
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..])
            : throw new FormatException($"The signature of {name} is too short.");
    }

    /// <summary>Whether the line says that it is by this key: name and id together say so, one of them alone says nothing.</summary>
    public bool Names(NoteKey key) => key.Name == Name && key.Id == KeyId;

    /// <summary>Whether the key made this signature of the text.</summary>
    public bool IsBy(NoteKey key, string text)
    {
        if (!Names(key))
        {
            return false;
        }

        return key.Type == NoteKeyType.Log
            ? Ed25519.Verify(key.PublicKey, Encoding.UTF8.GetBytes(text), Bytes)
            : CosignedAt is { } at && Ed25519.Verify(key.PublicKey, Cosigned(at.ToUnixTimeSeconds(), text), Bytes.AsSpan(sizeof(long)));
    }

    /// <summary>The line, without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, sizeof(uint));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }

    internal static byte[] Cosigned(long seconds, string text) => Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds}\n{text}");
}
