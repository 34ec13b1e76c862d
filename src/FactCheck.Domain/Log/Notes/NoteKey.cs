using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain;

/// <summary>A public key that verifies lines of signed notes (C2SP signed-note); its text is name+id+base64(type, key).</summary>
/// <param name="Name">Whose key it is; for a log its origin.</param>
/// <param name="Type">What it signs.</param>
/// <param name="PublicKey">32 bytes of Ed25519.</param>
public sealed record NoteKey(string Name, NoteKeyType Type, byte[] PublicKey)
{
    /// <summary>The first four bytes of SHA-256 over name, newline, type and key.</summary>
    public uint Id { get; } = BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', (byte)Type, .. PublicKey]));

    /// <summary>Whether a name may stand in a key: not empty, without white space, plus signs and the controls that no note may have.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(sign => char.IsWhiteSpace(sign) || sign is < ' ' or '+');

    /// <summary>Reads a key's text.</summary>
    /// <exception cref="FormatException">The text is no such key, not one of Ed25519, or one that anybody can sign for.</exception>
    public static NoteKey Read(string text) =>
        Vkey.Read(text) is var vkey && vkey.Key is { } key
            ? key
            : throw new FormatException($"The key of {vkey} is not one of Ed25519, so it cannot be verified here.");

    /// <summary>The key's text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Type, .. PublicKey])}");

    /// <inheritdoc />
    public bool Equals(NoteKey? other) => other is not null && Name == other.Name && Type == other.Type && PublicKey.AsSpan().SequenceEqual(other.PublicKey);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Id);
}

/// <summary>What a key signs; the number stands in its text and id.</summary>
public enum NoteKeyType : byte
{
    /// <summary>Ed25519 over a note's text: a log.</summary>
    Log = 0x01,

    /// <summary>Ed25519 over a time and a checkpoint: a witness (C2SP tlog-cosignature).</summary>
    Witness = 0x04,
}
