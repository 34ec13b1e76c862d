using FactCheck.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Asks somebody who is signed in for the password again, and for a code where the second factor is at stake: whoever found an open page does not know them.
/// What is wrong counts like a failed sign-in.
/// </summary>
public sealed class PasswordCheck(IDbContextFactory<NewsroomDb> factory, Passwords passwords, SecondFactor second, TryCounter counter, TimeProvider clock)
{
    /// <summary>What is wrong with what was typed; null when it is right.</summary>
    /// <param name="by">Who.</param>
    /// <param name="typed">The password.</param>
    /// <param name="field">The password's field.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Problem?> PasswordProblemAsync(SignedIn by, string? typed, string field = "Current", CancellationToken cancel = default)
    {
        await using (var reading = await factory.CreateDbContextAsync(cancel))
        {
            var known = await reading.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == by.PersonId && row.DisabledAt == null, cancel);
            var right = passwords.Check(known, typed ?? "") != PasswordVerificationResult.Failed;
            return await JudgeAsync(by, EntryKind.PasswordWrong, (_, person) => Task.FromResult(right && person.PasswordHash == known?.PasswordHash),
                new(field, "This is not your password. Type the one you sign in with."), field, cancel);
        }
    }

    /// <summary>What is wrong with a code of the app or a recovery code; null when it is right. The act that it is typed for uses it up.</summary>
    public Task<Problem?> CodeProblemAsync(SignedIn by, string? typed, CancellationToken cancel = default) =>
        JudgeAsync(by, EntryKind.TwoFactorFailed, (db, person) => second.UseAnyAsync(db, person, typed, clock.GetUtcNow(), cancel),
            new("NowCode", "That code does not fit, or it was used before. Wait for the next one of the app, or type a recovery code."), "NowCode", cancel);

    private async Task<Problem?> JudgeAsync(
        SignedIn by, EntryKind kind, Func<NewsroomDb, Person, Task<bool>> isRight, Problem wrong, string field, CancellationToken cancel)
    {
        await using var db = await factory.BeginAsync(cancel);
        if (await db.ActingAsync(by, cancel) is null)
        {
            return new(field, "Your sign-in has ended. Sign in again.");
        }

        var person = await db.Users.SingleAsync(row => row.Id == by.PersonId, cancel);
        var deviceId = await db.SignIns.Where(row => row.Id == by.SignInId).Select(row => row.DeviceId).SingleAsync(cancel);
        var mayTry = await counter.MayTryAsync(db, person, deviceId, cancel);
        if (mayTry && await isRight(db, person))
        {
            await db.RollBackAsync();
            return null;
        }

        db.ChangeTracker.Clear();
        await counter.FailAsync(db, await db.Users.SingleAsync(row => row.Id == by.PersonId, cancel), deviceId, kind, by.PersonId, cancel);
        return mayTry ? wrong : new(field, "Too many tries were wrong. Wait a quarter of an hour and try again.");
    }
}
