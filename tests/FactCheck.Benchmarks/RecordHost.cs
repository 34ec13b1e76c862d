using Microsoft.AspNetCore.Mvc.Testing;

namespace FactCheck.Benchmarks;

/// <summary>The whole app on a data folder that is there already.</summary>
internal sealed class RecordHost(string folder) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("FactCheck:DataFolder", folder);
        builder.UseSetting("FactCheck:Limits:Log", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
