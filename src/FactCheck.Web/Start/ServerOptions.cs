namespace FactCheck.Web;

/// <summary>The options with which the newsroom is run: <c>--demo</c>, and settings as <c>--name value</c> or <c>--name=value</c>.</summary>
public static class ServerOptions
{
    private static readonly string[] s_names =
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "webRoot", "applicationName", "AllowedHosts", "FactCheck", "Logging", "Kestrel", "shutdownTimeoutSeconds"];

    /// <summary>What is wrong with the arguments, in words; null when nothing is.</summary>
    public static string? Problem(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (argument == DemoNewsroom.Option)
            {
                continue;
            }

            var name = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=')[0] : "";
            if (!s_names.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            {
                return argument.StartsWith('-') ? $"There is no option “{argument}”." : $"There is no command “{argument}”.";
            }

            if (!argument.Contains('=', StringComparison.Ordinal) && (++at == arguments.Count || arguments[at].StartsWith("--", StringComparison.Ordinal)))
            {
                return $"The option “{argument}” needs a value.";
            }
        }

        return null;
    }

    /// <summary>How the host is built from the arguments. The demo runs in Development where nobody named an environment.</summary>
    public static WebApplicationOptions Read(string[] arguments)
    {
        string[] settings = [.. arguments.Select(argument => argument == DemoNewsroom.Option ? $"--{DemoNewsroom.Setting}=true" : argument)];
        var host = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(settings).Build();
        var app = new ConfigurationBuilder().SetBasePath(ProgramFolder.Root).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(settings).Build();
        return new()
        {
            Args = settings,
            ContentRootPath = settings.All(IsNoContentRoot) ? ProgramFolder.Root : null,
            EnvironmentName = DemoNewsroom.IsAskedFor(app) && host[HostDefaults.EnvironmentKey] is null ? Environments.Development : null,
        };
    }

    private static bool IsNoContentRoot(string argument) => !argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase);
}
