using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Whether the sign-in behind a request still stands, and that it was used.</summary>
public sealed class SignInCheck(IDbContextFactory<NewsroomDb> factory, SeenSignIns seen, TimeProvider clock)
{
    /// <summary>The sign-in if it stands, with what the person may do now.</summary>
    /// <param name="by">The sign-in; null for a reader.</param>
    /// <param name="isUse">Whether the request counts as use of it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<StandingSignIn?> FindAsync(SignedIn? by, bool isUse, CancellationToken cancel = default)
    {
        if (by is null)
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var standing = await db.Standing(now).SingleOrDefaultAsync(each => each.Id == by.SignInId && each.PersonId == by.PersonId && each.Stamp == by.Stamp, cancel);
        if (standing is not null && isUse)
        {
            seen.Note(by.SignInId, now);
        }

        return standing;
    }
}
