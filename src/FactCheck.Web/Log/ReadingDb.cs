using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web;

/// <summary>Opens a newsroom's database outside the running app, without a host.</summary>
public static class ReadingDb
{
    /// <summary>A context that cannot write.</summary>
    public static NewsroomDb Open(string databasePath) => Over(new SqliteConnection(new SqliteConnectionStringBuilder
    {
        DataSource = databasePath,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
        DefaultTimeout = 30,
    }.ToString()), owned: true);

    /// <summary>A context over a connection.</summary>
    public static NewsroomDb Over(SqliteConnection connection, bool owned = false)
    {
        var options = new DbContextOptionsBuilder<NewsroomDb>();
        options.UseSqlite(connection, owned).AddInterceptors(new ConnectionSettings());
        return new(options.Options, new WriterGate(), new LiveFeed(NullLogger<LiveFeed>.Instance), new RepeatedEntries(TimeProvider.System), TimeProvider.System);
    }
}
