namespace FactCheck.Web;

/// <summary>Registers the desks and what keeps screens live.</summary>
public static class DeskSetup
{
    /// <summary>Adds one desk a feature, and the boards.</summary>
    public static IServiceCollection AddDesks(this IServiceCollection services)
    {
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<ArticleList>();
        services.AddSingleton<ArticleFetcher>();
        services.AddSingleton<FetchedPages>();
        services.AddSingleton<ReadingGate>();
        services.AddSingleton<DeskQuery>();
        services.AddSingleton<ShowingDesk>();
        services.AddSingleton<ShowingQuery>();
        services.AddSingleton<FrozenStart>();
        services.AddSingleton<SearchStart>();
        services.AddSingleton<RevisionDesk>();
        services.AddSingleton<RevisionQuery>();
        services.AddSingleton<PlaceDesk>();
        services.AddSingleton<ReviewQuery>();
        services.AddSingleton<ClaimDesk>();
        services.AddSingleton<ClaimQuery>();
        services.AddSingleton<SimilarClaims>();
        services.AddSingleton<EvidenceDesk>();
        services.AddSingleton<StoredFiles>();
        services.AddSingleton(provider => UploadLimits.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Uploads>();
        services.AddSingleton<FileScanner>();
        services.AddSingleton<EvidenceUpload>();
        services.AddSingleton<FileSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<FileSweep>());
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<VerdictDesk>();
        services.AddSingleton<AnnotationImport>();
        services.AddSingleton<SuggestionDesk>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<SignedLogs>();
        services.AddScoped<PageScript>();
        services.AddSingleton<Boards>();
        services.AddSingleton<Presence>();
        services.AddSingleton<PeopleNames>();
        services.AddHostedService(provider => provider.GetRequiredService<RepeatedEntriesTeller>());
        services.AddHostedService<WalKeeper>();
        services.AddSingleton<DiskRoom>();
        services.AddSingleton<ProcessLock>();
        return services;
    }
}
