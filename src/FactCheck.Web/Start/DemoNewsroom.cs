namespace FactCheck.Web;

/// <summary>
/// Whether this is the demo newsroom, and where it may run. Everybody's password in it stands in the repository, one of an admin among them, so it
/// comes only when it is asked for, and only where nobody but this machine reaches it.
/// </summary>
public static class DemoNewsroom
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--demo";

    /// <summary>The setting that asks for it.</summary>
    public const string Setting = "FactCheck:Demo";

    /// <summary>The name of its data folder where none is configured: a real newsroom's default is another one.</summary>
    public const string FolderName = "newsroom-demo";

    /// <summary>Whether it is asked for.</summary>
    public static bool IsAskedFor(IConfiguration configuration) => configuration.GetValue(Setting, false);

    /// <summary>Why it may not run here; null when it may, or is not asked for.</summary>
    public static string? Problem(IConfiguration configuration, IHostEnvironment environment) =>
        IsAskedFor(configuration) && Obstacle(configuration, environment) is { } obstacle
            ? $"The demo newsroom, whose passwords everybody knows, is for this machine alone, and {obstacle}. Leave out {Option} ({Setting}), or change that."
            : null;

    private static string? Obstacle(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return $"the environment is {environment.EnvironmentName}";
        }

        if (Listening.Addresses(configuration).FirstOrDefault(address => !Listening.IsHere(address)) is { } open)
        {
            return $"{open} can be reached from others";
        }

        if (configuration[SiteAddress.Setting] is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && Listening.IsHereHost(uri.Host)))
        {
            return $"{SiteAddress.Setting} is {address}";
        }

        if ((configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(host => !Listening.IsHereHost(host.Trim())) is { } name)
        {
            return $"AllowedHosts names {name}";
        }

        return configuration.GetSection(SiteAddress.ProxiesSetting).Exists() ? $"{SiteAddress.ProxiesSetting} names a proxy before it" : null;
    }
}
