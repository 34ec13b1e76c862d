using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Brings the database to the schema of this app, before anything else reads it.</summary>
public static class DatabaseStart
{
    /// <summary>Migrates; a database that is newer than the app is refused.</summary>
    /// <exception cref="StartException">The database was made by a newer FactCheck.</exception>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync(cancel);
        var known = db.Database.GetMigrations().ToHashSet();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancel)).Where(name => !known.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            throw new StartException($"This database was made by a newer FactCheck ({unknown[^1]}). Start that version, or restore a backup.");
        }

        await db.Database.MigrateAsync(cancel);
        // After a failed sync the system may show pages of the write-ahead log that never reached the disk; copying them writes them anew.
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }
}
