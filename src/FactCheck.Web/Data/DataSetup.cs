using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Registers the database and brings it to the newest schema.</summary>
public static class DataSetup
{
    // How long a change waits for another program's lock; the driver waits so long twice.
    private const int SecondsForLock = 2;

    /// <summary>Adds the data folder, the database and its one writer.</summary>
    public static IServiceCollection AddNewsroomData(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(_ => new DataFolder(Path.Combine(environment.ContentRootPath, DataFolder.Configured(configuration))));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<StorageWatch>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<RepeatedEntries>();
        services.AddSingleton<RepeatedEntriesTeller>();
        services.AddDbContextFactory<NewsroomDb>((provider, options) =>
        {
            Configure(options, provider.GetRequiredService<DataFolder>().Database);
            options.AddInterceptors(provider.GetRequiredService<StorageWatch>());
        });
        return services;
    }

    /// <summary>SQLite with the settings of <see cref="ConnectionSettings"/>.</summary>
    public static void Configure(DbContextOptionsBuilder options, string databasePath, bool pooling = true) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = databasePath, DefaultTimeout = SecondsForLock, Pooling = pooling }.ToString())
            .AddInterceptors(new ConnectionSettings());

    /// <summary>Begins a change on a context of its own: the way of every desk.</summary>
    public static async Task<NewsroomDb> BeginAsync(this IDbContextFactory<NewsroomDb> factory, CancellationToken cancel = default)
    {
        var db = await factory.CreateDbContextAsync(cancel);
        try
        {
            await db.BeginAsync(cancel);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
