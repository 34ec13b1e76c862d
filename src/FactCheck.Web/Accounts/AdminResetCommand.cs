using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The command <c>admin-reset --data folder --email address</c>, for when nobody is left who could mend it in the app: takes the second factor off an account,
/// makes its password void and prints a link that sets a new one. Whoever may run it has the machine; the security log says that it was done there.
/// </summary>
public static class AdminResetCommand
{
    private const string Usage = "Usage: admin-reset --data <folder> --email <address>";

    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the words admin-reset.</param>
    /// <param name="output">Where the link is told.</param>
    /// <param name="clock">The time; the system's unless it is given.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>0 when it is done, 2 when it cannot be done.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        var (data, email) = options switch
        {
            ["--data", var folder, "--email", var address] => (folder, address),
            ["--email", var address, "--data", var folder] => (folder, address),
            _ => (null, (string?)null),
        };
        var said = data is null || email is null ? Usage
            : !File.Exists(Path.Combine(data, DataFolder.DatabaseName)) ? $"There is no database at {Path.Combine(data, DataFolder.DatabaseName)}."
            : null;
        if (said is not null)
        {
            await output.WriteLineAsync(said);
            return VerifyCommand.CannotTell;
        }

        try
        {
            using var alone = Alone(Path.GetFullPath(data!));
            if (alone is null)
            {
                await output.WriteLineAsync($"FactCheck is running on {data}. Stop it, run this again, then start it.");
                return VerifyCommand.CannotTell;
            }

            var (done, words) = await ResetAsync(new DataFolder(Path.GetFullPath(data!)), email!, clock ?? TimeProvider.System, cancel);
            await output.WriteLineAsync(words);
            return done ? VerifyCommand.Good : VerifyCommand.CannotTell;
        }
        catch (Exception exception) when (exception is BackupException or IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(exception.Message);
            return VerifyCommand.CannotTell;
        }
    }

    private static ProcessLock? Alone(string folder)
    {
        try
        {
            return new(folder);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<(bool Done, string Words)> ResetAsync(DataFolder folder, string email, TimeProvider clock, CancellationToken cancel)
    {
        await RestoredDb.MigrateAsync(folder.Database, cancel);
        await using var db = RestoredDb.Open(folder.Database, clock);
        await db.BeginAsync(cancel);
        var normal = Person.Normal(email);
        if (await db.Users.SingleOrDefaultAsync(row => row.NormalizedUserName == normal && row.DisabledAt == null, cancel) is not { } person)
        {
            return (false, $"Nobody with access signs in with {email}. If no admin is left at all, start FactCheck: it prints a code for /setup.");
        }

        var protection = DataProtectionProvider.Create(new DirectoryInfo(folder.Keys), set => set.SetApplicationName(AccountsSetup.Application));
        await new SecondFactor(protection).DropAsync(db, person, cancel);
        (person.PasswordHash, person.Failures) = (null, default);
        // The app knows what it asks for and sets the day anew at the next sign-in.
        person.FactorDueAt = null;
        await db.EndSignInsAsync(person, clock.GetUtcNow(), cancel: cancel);
        await db.CommitAsync(Guid.Empty, EntryKind.AccountReset, Subject.OfPerson(person.Id), new() { ["where"] = "on the machine" }, cancel: cancel);
        var token = new Tickets(protection, clock).Seal(Tickets.Reset, new(person.Id, person.TicketStamp), s_life);
        return (true, $"""
            {person.DisplayName} has no second factor and no password any more, and every sign-in has ended.
            Start FactCheck and open this within an hour, after its address; it works once:
            {MailLink.ResetPage}?token={Uri.EscapeDataString(token)}
            Then turn on an authenticator app on the account's page.
            """);
    }
}
