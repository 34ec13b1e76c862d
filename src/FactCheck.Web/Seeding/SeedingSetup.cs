namespace FactCheck.Web;

/// <summary>What a newsroom starts with: articles, and in the demo examples of work on them.</summary>
public static class SeedingSetup
{
    /// <summary>Adds what loads the seeds.</summary>
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        services.AddSingleton<SeedArticles>();
        services.AddSingleton<SeedExamples>();
        return services;
    }

    /// <summary>Loads what is missing. Goes after the people, who did the work of the examples.</summary>
    public static async Task LoadSeedsAsync(this WebApplication app, CancellationToken cancel = default)
    {
        var articles = await app.Services.GetRequiredService<SeedArticles>().LoadAsync(cancel);
        if (articles > 0)
        {
            app.Logger.LogInformation("Brought in {Articles} articles of seeds/articles", articles);
        }

        var claims = await app.Services.GetRequiredService<SeedExamples>().LoadAsync(cancel);
        if (claims > 0)
        {
            app.Logger.LogInformation("Worked through {Claims} claims of seeds/examples.json", claims);
        }
    }
}
