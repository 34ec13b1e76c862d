using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace FactCheck.Browser.Tests;

/// <summary>The whole app on a real port, in Development with its demo newsroom, on a data folder of its own.</summary>
internal sealed class Site : WebApplicationFactory<Program>
{
    private readonly string _data;
    private readonly int _port;

    /// <param name="data">The data folder; the same one again is a restart.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    public Site(string data, int port = 0)
    {
        (_data, _port) = (data, port);
        UseKestrel(port);
        StartServer();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>The port it answers on.</summary>
    public int Port => _port == 0 ? Address.Port : _port;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("FactCheck:Demo", "true");
        builder.UseSetting("FactCheck:DataFolder", _data);
        foreach (var limit in new[] { "SignIn", "Search", "Upload" })
        {
            builder.UseSetting($"FactCheck:Limits:{limit}", "100000");
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }
}
