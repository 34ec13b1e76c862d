using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Whether the sign-in behind a request still stands, and that it was used.</summary>
public sealed class SignInCheck(IDbContextFactory<NewsroomDb> factory, SeenSignIns seen, TimeProvider clock)
{
    /// <summary>Whether it stands. A request that stands counts as use of the sign-in.</summary>
    public async Task<bool> StandsAsync(SignedIn? by, CancellationToken cancel = default) => await FindAsync(by, cancel) is not null;

    /// <summary>The sign-in if it stands, with what the person may do now.</summary>
    public async Task<StandingSignIn?> FindAsync(SignedIn? by, CancellationToken cancel = default)
    {
        if (by is null)
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var standing = await db.Standing(now).SingleOrDefaultAsync(each => each.Id == by.SignInId && each.PersonId == by.PersonId && each.Stamp == by.Stamp, cancel);
        if (standing is not null)
        {
            seen.Note(by.SignInId, now);
        }

        return standing;
    }
}
