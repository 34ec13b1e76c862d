using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web;

/// <summary>Opens the database of a newsroom that is being restored, which nobody else has open.</summary>
internal static class RestoredDb
{
    /// <summary>A context that can write.</summary>
    public static NewsroomDb Open(string database, TimeProvider clock)
    {
        var options = new DbContextOptionsBuilder<NewsroomDb>();
        DataSetup.Configure(options, database, pooling: false);
        return new(options.Options, new WriterGate(), new LiveFeed(NullLogger<LiveFeed>.Instance), new RepeatedEntries(clock), clock);
    }

    /// <summary>Brings it to this app's schema.</summary>
    /// <exception cref="BackupException">A newer FactCheck made it.</exception>
    public static async Task MigrateAsync(string database, CancellationToken cancel)
    {
        await using var db = Open(database, TimeProvider.System);
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations()).LastOrDefault() is { } newer)
        {
            throw new BackupException(VerifyCommand.CannotTell, $"This backup was made by a newer FactCheck ({newer}). Restore it with that version.");
        }

        await db.Database.MigrateAsync(cancel);
    }
}
