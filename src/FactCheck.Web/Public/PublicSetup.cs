using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace FactCheck.Web;

/// <summary>Readers' pages: without a circuit, without a cookie, cached until something is published.</summary>
public static class PublicSetup
{
    private const string Policy = "Readers";

    /// <summary>Adds the cache and what empties it.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => SiteSettings.From(configuration, provider.GetRequiredService<SiteAddress>()));
        services.AddSingleton<PublicEdition>();
        services.AddHostedService(provider => provider.GetRequiredService<PublicEdition>());
        services.AddSingleton<UnchangedSince>();
        services.AddOutputCache(options =>
        {
            // Otherwise another spelling of an address would be answered with the page instead of being led to it.
            options.UseCaseSensitivePaths = true;
            options.AddPolicy(Policy, Cached);
        });
        services.AddResponseCompression(options =>
        {
            // Only what is the same for every reader is compressed (UseReadersCache), so that nothing secret stands beside what a visitor sent.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/ld+json", LogEndpoints.Octets];
        });
        return services;
    }

    /// <summary>
    /// Answers readers from the cache before anything else looks at the request. Whoever brings a sign-in cookie goes past it, because a page
    /// that was made for the newsroom must never be a reader's.
    /// </summary>
    public static IApplicationBuilder UseReadersCache(this IApplicationBuilder app)
    {
        app.UseWhen(context => !SignInCookie.IsBroughtBy(context.Request), readers =>
        {
            // The cache knows no demands, and would answer where one is not met.
            readers.UseWhen(context => !Conditions.AreDemanded(context.Request), kept => kept.UseOutputCache());
            readers.UseWhen(context => Answers(context) is { IsCompressed: true }, same => same.UseResponseCompression());
            readers.UseWhen(context => Answers(context) is not null, same => same.UseValidators());
        });
        return app.UseWhen(context => SignInCookie.IsBroughtBy(context.Request) && Answers(context) is not null, newsroom => newsroom.Use((context, next) =>
        {
            // Without a word on it a cache between us may keep a page of the newsroom and show it to a reader.
            context.Response.OnStarting(() =>
            {
                context.Response.GetTypedHeaders().CacheControl ??= new() { Private = true, NoCache = true };
                return Task.CompletedTask;
            });
            return next(context);
        }));
    }

    /// <summary>Maps the pages, the feed and the files.</summary>
    public static void MapPublicPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AllowAnonymous().AnswersHead().CacheOutput(Policy).HasOneAddress().WithMetadata(new ForReaders());
        pages.MapGet("/", FrontPages.FrontAsync);
        // Whoever shortens an address by hand, or guesses it, gets what they look for, in one step however it is spelled.
        var guessed = routes.MapGroup("").AllowAnonymous().AnswersHead().WithMetadata(new ForReaders());
        guessed.MapGet("/fact-checks", () => TypedResults.Redirect("/", permanent: true));
        guessed.MapGet("/feed", () => TypedResults.Redirect("/feed.xml", permanent: true));
        pages.MapGet("/fact-checks/{slug}", CheckPages.NewestAsync).WithMetadata(OneAddress.Named.Check);
        pages.MapGet("/fact-checks/{slug}/versions/{number:int}", CheckPages.VersionAsync).WithMetadata(OneAddress.Named.Check);
        pages.MapGet("/articles", ArticlePages.ListAsync);
        pages.MapGet("/articles/{slug}", ArticlePages.OneAsync).WithMetadata(OneAddress.Named.Article);
        pages.MapOpen("/articles/{slug}/annotations.jsonld", AnnotationExport.PublicAsync).WithMetadata(OneAddress.Named.Article);
        pages.MapGet("/search", SearchPages.SearchAsync).RequireRateLimiting(RateLimits.Search);
        pages.MapGet("/how-we-check", FrontPages.HowWeCheck);
        pages.MapOpen(AtomFeed.Path, AtomFeed.GetAsync);
        pages.MapOpen("/feed/archive/{number:int}", AtomFeed.PageAsync);
        pages.MapGet("/sitemap.xml", Sitemap.GetAsync);
        pages.MapGet("/sitemaps/pages", Sitemap.OwnAsync);
        pages.MapGet("/sitemaps/fact-checks/{number:int}", Sitemap.ChecksAsync);
        pages.MapGet("/sitemaps/articles/{number:int}", Sitemap.ArticlesAsync);
        pages.MapGet("/robots.txt", Sitemap.Robots);
        pages.MapGet("/.well-known/security.txt", SecurityContact.Get);
        routes.MapGet("/files/{sha256}", EvidenceFiles.GetAsync).AllowAnonymous().AnswersHead();
    }

    /// <summary>A page is kept as it went out: plain, or in one of the encodings that we have.</summary>
    internal static OutputCachePolicyBuilder VaryByEncoding(this OutputCachePolicyBuilder policy) => policy.VaryByValue(context => KeyValuePair.Create(
        "encoding", context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context)?.EncodingName ?? ""));

    private static ForReaders? Answers(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ForReaders>();

    private static void Cached(OutputCachePolicyBuilder policy) => policy
        .Tag(PublicEdition.Tag)
        .Expire(TimeSpan.FromMinutes(10))
        .SetVaryByQuery("page", "q", "kind", "rating")
        .VaryByValue(context => KeyValuePair.Create("edition", context.RequestServices.GetRequiredService<PublicEdition>().Number))
        .VaryByEncoding();
}
