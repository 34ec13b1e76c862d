using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The key under which a browser keeps a person's unsaved words (wwwroot/js/kept.js). Only that person's pages get it, so that whoever sits at the same
/// browser next finds nothing to read. It comes from the person's own secret: a later sign-in of the same person opens the words again, and deleting
/// the account makes them unreadable for good.
/// </summary>
internal static class DraftKey
{
    /// <summary>Where pages ask for it.</summary>
    public const string Path = "/account/draft-key";

    private static readonly byte[] s_purpose = "factcheck/drafts/v1"u8.ToArray();

    /// <summary>Answers with the person's id and key.</summary>
    public static async Task<IResult> GetAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var personId = http.User.PersonId();
        var secret = await db.Users.Where(person => person.Id == personId && person.DisabledAt == null).Select(person => person.LogSecret).SingleOrDefaultAsync(cancel);
        http.Response.Headers.CacheControl = "no-store";
        return secret is { Length: > 0 }
            ? TypedResults.Ok(new { person = personId!.Value.ToString("N"), key = Convert.ToBase64String(HMACSHA256.HashData(secret, s_purpose)) })
            : TypedResults.NotFound();
    }
}
