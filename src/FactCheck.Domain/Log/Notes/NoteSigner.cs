using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain;

/// <summary>A private key that signs notes; its text is PRIVATE+KEY+name+id+base64(type, seed), as golang.org/x/mod/sumdb/note writes it.</summary>
public sealed class NoteSigner
{
    private const string Start = "PRIVATE+KEY+";

    private readonly byte[] _seed;

    private NoteSigner(string name, NoteKeyType type, byte[] seed)
    {
        _seed = seed;
        Key = new(name, type, Ed25519.PublicKey(seed));
    }

    /// <summary>The public key.</summary>
    public NoteKey Key { get; }

    /// <summary>Makes a new key.</summary>
    public static NoteSigner Create(string name, NoteKeyType type) => NoteKey.IsName(name)
        ? new(name, type, RandomNumberGenerator.GetBytes(Ed25519.KeyBytes))
        : throw new ArgumentException($"“{name}” cannot be a key's name.", nameof(name));

    /// <summary>Reads a key's text.</summary>
    /// <exception cref="FormatException">The text is no such key.</exception>
    public static NoteSigner Read(string text)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal) || text[Start.Length..].Trim().Split('+', 3) is not [var name, var id, var base64]
            || !NoteKey.IsName(name))
        {
            throw new FormatException("This is no private key of a note.");
        }

        var bytes = Base64Text.Read(base64);
        if (bytes.Length != 1 + Ed25519.KeyBytes || !Enum.IsDefined((NoteKeyType)bytes[0]))
        {
            throw new FormatException($"The private key of {name} is not one of Ed25519.");
        }

        var signer = new NoteSigner(name, (NoteKeyType)bytes[0], bytes[1..]);
        return id == signer.Key.Id.ToString("x8", CultureInfo.InvariantCulture)
            ? signer
            : throw new FormatException($"The private key of {name} does not have the id that it names.");
    }

    /// <summary>The private key's text. Whoever has it can sign.</summary>
    public string Secret() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}{Key.Name}+{Key.Id:x8}+{Convert.ToBase64String([(byte)Key.Type, .. _seed])}");

    /// <summary>Signs a note's text; a witness signs it together with the time.</summary>
    public NoteSignature Sign(string text, DateTimeOffset now)
    {
        if (Key.Type == NoteKeyType.Log)
        {
            return new(Key.Name, Key.Id, Ed25519.Sign(_seed, Encoding.UTF8.GetBytes(text)));
        }

        var time = now.ToUnixTimeSeconds();
        var bytes = new byte[sizeof(long) + Ed25519.SignatureBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        Ed25519.Sign(_seed, NoteSignature.Cosigned(time, text)).CopyTo(bytes, sizeof(long));
        return new(Key.Name, Key.Id, bytes);
    }
}
