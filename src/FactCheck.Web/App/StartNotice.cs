namespace FactCheck.Web;

/// <summary>What the console says once the app answers.</summary>
public static class StartNotice
{
    /// <summary>Prints the addresses, the folder that holds everything, and what an operator should mend.</summary>
    public static void SayWhereWeAre(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var folder = app.Services.GetRequiredService<DataFolder>().Root;
        app.Logger.LogInformation("FactCheck is ready: {Addresses}. Everything it keeps is in {Folder}", string.Join(", ", app.Urls), folder);
        foreach (var warning in Warnings(app.Services.GetRequiredService<SiteAddress>(), [.. app.Urls], folder, app.Environment))
        {
            app.Logger.LogWarning("{Warning}", warning);
        }
    });

    /// <summary>What runs, and yet is not as a newsroom on the web should be.</summary>
    public static IEnumerable<string> Warnings(SiteAddress address, IReadOnlyList<string> listening, string folder, IHostEnvironment environment)
    {
        if (address.Origin is null && !environment.IsDevelopment() && listening.Any(each => !Listening.IsHere(each)))
        {
            yield return $"Others reach this port, but {SiteAddress.Setting} is not set: only {string.Join(", ", address.Hosts)} is answered, and no link is mailed.";
        }

        if (address.Scheme == Uri.UriSchemeHttp && !Listening.IsHereHost(address.Host.Host))
        {
            yield return $"{SiteAddress.Setting} is plain http: passwords cross the network unprotected. Put https before it.";
        }

        if (address.IsHttps && address.Proxies.Count == 0 && listening.Count > 0 && listening.All(each => each.StartsWith("http:", StringComparison.Ordinal)))
        {
            yield return $"{SiteAddress.Setting} is https and this port is not, so a proxy is before it; {SiteAddress.ProxiesSetting} does not name it, so all visitors count as one.";
        }

        if (!environment.IsDevelopment() && folder.StartsWith(Path.TrimEndingDirectorySeparator(ProgramFolder.Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            yield return $"The data folder {folder} is inside the program's, where an upgrade may take it away. Set FactCheck:DataFolder to a folder elsewhere.";
        }
    }
}
