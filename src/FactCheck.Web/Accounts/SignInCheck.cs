using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Whether the sign-in behind a request still stands, and that it was used.</summary>
public sealed class SignInCheck(IDbContextFactory<NewsroomDb> factory, SeenSignIns seen, TimeProvider clock)
{
    /// <summary>Whether it stands.</summary>
    /// <param name="by">The sign-in; null for a reader.</param>
    /// <param name="isUse">Whether the request counts as use of it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<bool> StandsAsync(SignedIn? by, bool isUse, CancellationToken cancel = default)
    {
        if (by is null)
        {
            return false;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var stands = await db.Standing(now).AnyAsync(each => each.Id == by.SignInId && each.PersonId == by.PersonId && each.Stamp == by.Stamp, cancel);
        if (stands && isUse)
        {
            seen.Note(by.SignInId, now);
        }

        return stands;
    }
}
