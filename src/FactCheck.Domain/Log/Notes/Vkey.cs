using System.Globalization;

namespace FactCheck.Domain;

/// <summary>
/// A verifier key as it is written (C2SP signed-note): name+id+base64(type, key). It may be of a type that is not known here, as ML-DSA-44 (0x06) is:
/// such a key is to be passed over, not to be taken for a mistake, because others may list it beside one that is known.
/// </summary>
/// <param name="Name">Whose key it is.</param>
/// <param name="Type">What it signs, as signed-note numbers it.</param>
/// <param name="Material">The public key itself.</param>
/// <param name="Key">The key, with which signatures can be verified; null when its type is not known here.</param>
public sealed record Vkey(string Name, byte Type, byte[] Material, NoteKey? Key)
{
    /// <summary>Reads a key's text.</summary>
    /// <exception cref="FormatException">The text is no key, or one of Ed25519 that is malformed or that anybody can sign for.</exception>
    public static Vkey Read(string text)
    {
        if (text.Trim().Split('+', 3) is not [var name, var id, var base64] || !NoteKey.IsName(name) || !IsId(id))
        {
            throw new FormatException($"“{text}” is no verifier key: it should be name+id+key.");
        }

        return Base64Text.Read(base64) is [var type, .. { Length: > 0 } material]
            ? new(name, type, material, Enum.IsDefined((NoteKeyType)type) ? Known(name, id, (NoteKeyType)type, material) : null)
            : throw new FormatException($"The key of {name} is too short.");
    }

    /// <summary>Whose it is and of which type, to be shown where it is passed over.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} (type 0x{Type:x2})");

    private static NoteKey Known(string name, string id, NoteKeyType type, byte[] material)
    {
        if (material.Length != Ed25519.KeyBytes)
        {
            throw new FormatException($"The key of {name} is not one of Ed25519.");
        }

        if (WeakKey.Problem(material) is { } weak)
        {
            throw new FormatException($"The key of {name} {weak}");
        }

        var key = new NoteKey(name, type, material);
        return id == key.Id.ToString("x8", CultureInfo.InvariantCulture)
            ? key
            : throw new FormatException($"The key of {name} does not have the id that it names.");
    }

    // The id of a type that is not known may come about in another way (ECDSA's does), so only its form is looked at.
    private static bool IsId(string text) => text.Length == 2 * sizeof(uint) && text.All(char.IsAsciiHexDigitLower);
}
