using System.Runtime.InteropServices;

namespace FactCheck.Domain;

/// <summary>
/// Ed25519 (RFC 8032) by the machine's OpenSSL, the library that .NET itself uses on Linux: .NET 10 has no Ed25519 of its own. Keys are their
/// 32-byte forms, signatures 64 bytes.
/// </summary>
public static partial class Ed25519
{
    /// <summary>Bytes in a seed, which is the private key, and in a public key.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes in a signature.</summary>
    public const int SignatureBytes = 64;

    private const string Library = "libcrypto";
    private const int KeyType = 1087;

    private static readonly string[] s_names = ["libcrypto.so.3", "libcrypto.so", "libcrypto.3.dylib", "libcrypto-3-x64.dll", "libcrypto-3-arm64.dll"];

    static Ed25519() => NativeLibrary.SetDllImportResolver(typeof(Ed25519).Assembly, Resolve);

    /// <summary>The public key of a seed.</summary>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKey(seed);
        var bytes = new byte[KeyBytes];
        nuint length = KeyBytes;
        Check(EVP_PKEY_get_raw_public_key(key, bytes, ref length));
        return bytes;
    }

    /// <summary>Signs a message.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKey(seed);
        using var context = EVP_MD_CTX_new();
        Check(EVP_DigestSignInit(context, 0, 0, 0, key));
        var signature = new byte[SignatureBytes];
        nuint length = SignatureBytes;
        Check(EVP_DigestSign(context, signature, ref length, message, (nuint)message.Length));
        return signature;
    }

    /// <summary>Whether a signature of the message was made with the public key's private one; never for a <see cref="WeakKey"/>.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != KeyBytes || signature.Length != SignatureBytes || WeakKey.Problem(publicKey) is not null)
        {
            return false;
        }

        using var key = EVP_PKEY_new_raw_public_key(KeyType, 0, publicKey, KeyBytes);
        using var context = EVP_MD_CTX_new();
        return !key.IsInvalid && EVP_DigestVerifyInit(context, 0, 0, 0, key) == 1
            && EVP_DigestVerify(context, signature, SignatureBytes, message, (nuint)message.Length) == 1;
    }

    private static Key PrivateKey(ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, KeyBytes, nameof(seed));
        var key = EVP_PKEY_new_raw_private_key(KeyType, 0, seed, KeyBytes);
        Check(key.IsInvalid ? 0 : 1);
        return key;
    }

    private static void Check(int result)
    {
        if (result != 1)
        {
            throw new InvalidOperationException("OpenSSL refused an Ed25519 operation.");
        }
    }

    private static nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path) =>
        name == Library ? s_names.Select(each => NativeLibrary.TryLoad(each, out var library) ? library : 0).FirstOrDefault(library => library != 0) : 0;

    [LibraryImport(Library)]
    private static partial Key EVP_PKEY_new_raw_private_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial Key EVP_PKEY_new_raw_public_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial int EVP_PKEY_get_raw_public_key(Key key, Span<byte> bytes, ref nuint length);

    [LibraryImport(Library)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    private static partial Context EVP_MD_CTX_new();

    [LibraryImport(Library)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSignInit(Context context, nint keyContext, nint type, nint engine, Key key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSign(Context context, Span<byte> signature, ref nuint length, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerifyInit(Context context, nint keyContext, nint type, nint engine, Key key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerify(
        Context context, ReadOnlySpan<byte> signature, nuint length, ReadOnlySpan<byte> message, nuint messageLength);

    private sealed class Key() : Handle(EVP_PKEY_free);

    private sealed class Context() : Handle(EVP_MD_CTX_free);

    private abstract class Handle(Action<nint> free) : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            free(handle);
            return true;
        }
    }
}
