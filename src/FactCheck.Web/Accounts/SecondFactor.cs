using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The authenticator's key and the recovery codes of a person, as they stand in the database: sealed and hashed.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection)
{
    /// <summary>How many recovery codes a person gets.</summary>
    public const int Codes = 10;

    private const string Provider = "FactCheck";
    private const string Key = "AuthenticatorKey";
    private const int CodeBytes = 10;

    private readonly IDataProtector _protector = protection.CreateProtector("FactCheck.Authenticator");

    /// <summary>Keeps the key, sealed.</summary>
    public async Task KeepAsync(NewsroomDb db, Person person, byte[] key, CancellationToken cancel = default)
    {
        await DropAsync(db, person, cancel);
        db.UserTokens.Add(new() { UserId = person.Id, LoginProvider = Provider, Name = Key, Value = Convert.ToBase64String(_protector.Protect(key)) });
        person.TwoFactorEnabled = true;
    }

    /// <summary>Takes key and codes away.</summary>
    public async Task DropAsync(NewsroomDb db, Person person, CancellationToken cancel = default)
    {
        db.UserTokens.RemoveRange(await db.UserTokens.Where(row => row.UserId == person.Id && row.LoginProvider == Provider).ToListAsync(cancel));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(row => row.PersonId == person.Id).ToListAsync(cancel));
        person.TwoFactorEnabled = false;
        (person.LostFactorAskedBy, person.LostFactorAskedAt) = (null, null);
    }

    /// <summary>Makes ten new recovery codes instead of the old ones. They can be read here and never again.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(NewsroomDb db, Person person, CancellationToken cancel = default)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(row => row.PersonId == person.Id).ToListAsync(cancel));
        var codes = Enumerable.Range(0, Codes).Select(_ => NewCode()).ToList();
        foreach (var code in codes)
        {
            var id = Guid.CreateVersion7();
            db.Add(new RecoveryCode { Id = id, PersonId = person.Id, Hash = Hash(id, code) });
        }

        return codes;
    }

    /// <summary>Whether the code of the app is right and was not used before; it is used up then.</summary>
    public async Task<bool> UseCodeAsync(NewsroomDb db, Person person, string? typed, DateTimeOffset now, CancellationToken cancel = default)
    {
        var kept = await db.UserTokens.AsNoTracking().Where(row => row.UserId == person.Id && row.LoginProvider == Provider && row.Name == Key)
            .Select(row => row.Value).SingleOrDefaultAsync(cancel);
        if (kept is null || Unsealed(kept) is not { } key || OneTimeCode.Accepted(key, typed, now, person.LastCodeStep) is not { } step)
        {
            return false;
        }

        person.LastCodeStep = step;
        return true;
    }

    /// <summary>Whether it is a code of the app or a recovery code; it is used up then.</summary>
    public async Task<bool> UseAnyAsync(NewsroomDb db, Person person, string? typed, DateTimeOffset now, CancellationToken cancel = default) =>
        await UseCodeAsync(db, person, typed, now, cancel) || await UseRecoveryCodeAsync(db, person, typed, now, cancel);

    /// <summary>Whether it is one of the recovery codes; it is used up then.</summary>
    public async Task<bool> UseRecoveryCodeAsync(NewsroomDb db, Person person, string? typed, DateTimeOffset now, CancellationToken cancel = default)
    {
        var open = await db.RecoveryCodes.Where(row => row.PersonId == person.Id && row.UsedAt == null).ToListAsync(cancel);
        var code = open.FirstOrDefault(row => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(Hash(row.Id, typed ?? ""))));
        if (code is not null)
        {
            code.UsedAt = now;
        }

        return code is not null;
    }

    // A newsroom that was restored without its keys cannot read what they sealed; the recovery codes need no key.
    private byte[]? Unsealed(string kept)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NewCode() => string.Join('-', OneTimeCode.Base32(RandomNumberGenerator.GetBytes(CodeBytes)).ToLowerInvariant().Chunk(4).Select(group => new string(group)));

    // 80 random bits need no slow hash; the row's id is the salt.
    private static string Hash(Guid salt, string code) => Convert.ToHexStringLower(SHA256.HashData(
        [.. salt.ToByteArray(), .. Encoding.ASCII.GetBytes(TypedCode.Of(code))]));
}
