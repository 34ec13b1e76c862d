using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>
/// The whole app as every part measures it: in Production, without logging, with what was built beside the benchmarks as its content root. The web
/// project's own folder, which the factory would look for, is not to be found from everywhere.
/// </summary>
/// <param name="kept">A data folder that stays; null for a temporary one.</param>
internal abstract class MeasuredApp(string? kept = null) : WebApplicationFactory<Program>
{
    private readonly string _folder = kept ?? Directory.CreateTempSubdirectory("factcheck-bench-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (kept is null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("FactCheck:DataFolder", _folder);
        builder.UseSetting("FactCheck:Limits:SignIn", "100000");
        builder.UseSetting("FactCheck:Limits:Log", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
