using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web;

/// <summary>Makes and checks password hashes, with the same work whether there is an account or not.</summary>
public sealed class Passwords(IPasswordHasher<Person> hasher)
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 (OWASP Password Storage Cheat Sheet).</summary>
    public const int Rounds = 210_000;

    private readonly Lazy<string> _nobodys = new(() => hasher.HashPassword(new Person(), Guid.CreateVersion7().ToString()));

    /// <summary>The hash of a password.</summary>
    public string Hash(string password) => hasher.HashPassword(new Person(), password);

    /// <summary>Whether the password is the person's. Takes as long for nobody.</summary>
    public PasswordVerificationResult Check(Person? person, string password)
    {
        var result = hasher.VerifyHashedPassword(person ?? new Person(), person?.PasswordHash ?? _nobodys.Value, password);
        return person?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }
}
