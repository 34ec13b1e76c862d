namespace FactCheck.Web;

/// <summary>What the console says once the app answers.</summary>
public static class StartNotice
{
    /// <summary>Prints the addresses, and the folder that holds everything.</summary>
    public static void SayWhereWeAre(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        app.Logger.LogInformation("FactCheck is ready: {Addresses}. Everything it keeps is in {Folder}",
            string.Join(", ", app.Urls), app.Services.GetRequiredService<DataFolder>().Root));
}
