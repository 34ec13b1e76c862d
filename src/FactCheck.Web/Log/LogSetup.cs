namespace FactCheck.Web;

/// <summary>Registers what reads the logs.</summary>
public static class LogSetup
{
    /// <summary>Adds the queries, the export, and what signs the logs.</summary>
    public static IServiceCollection AddLog(this IServiceCollection services) => services
        .AddCors(LogEndpoints.Open)
        .AddSingleton<LogQuery>()
        .AddSingleton<LogExport>()
        .AddSingleton<RecordQuery>()
        .AddRedaction()
        .AddHostedService(provider => provider.GetRequiredService<RedactionJournal>())
        .AddSigning()
        .AddHostedService<SigningRounds>();

    /// <summary>Adds what signs the logs, without the worker that does it by itself.</summary>
    public static IServiceCollection AddSigning(this IServiceCollection services) => services
        .AddSingleton<LogKeys>()
        .AddSingleton<HeadFile>()
        .AddSingleton<LogPublisher>()
        .AddSingleton<RestoreGuard>()
        .AddWitnessing()
        .AddSingleton<SigningStart>()
        .AddSingleton<RecordDesk>()
        .AddSingleton<EntryProofs>();

    /// <summary>Adds what removes words for good, without the worker that finishes what a crash left.</summary>
    public static IServiceCollection AddRedaction(this IServiceCollection services) => services
        .AddSingleton<DiskSweep>()
        .AddSingleton<RedactionJournal>()
        .AddSingleton<RedactionDesk>()
        .AddSingleton<RedactionQuery>();

    private static IServiceCollection AddWitnessing(this IServiceCollection services) => services
        .AddSingleton(provider => WitnessSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<WitnessKey>()
        .AddSingleton<Witness>()
        .AddSingleton<RejectedCheckpoints>()
        .AddSingleton<WitnessClient>()
        .AddSingleton<Cosigners>()
        .AddSingleton<WitnessQuery>()
        .AddSingleton<PolicyText>();

    /// <summary>
    /// Maps the public log, the page about it, the witness, and the export. That is an act, for it makes an entry: POST, with an antiforgery token.
    /// </summary>
    public static IEndpointRouteBuilder MapLog(this IEndpointRouteBuilder routes)
    {
        routes.MapPublishedLog();
        routes.MapWitness();
        routes.MapGet("/log", PublicLogPages.GetAsync)
            .AllowAnonymous().AnswersHead().CacheOutput(PublicLogPages.Cached).HasOneAddress().WithMetadata(new ForReaders());
        routes.MapPost("/desk/log/export", LogExport.AnswerAsync).RequireAuthorization(Policies.Editor);
        return routes;
    }
}
