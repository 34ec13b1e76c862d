using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>
/// The whole app on a temporary data folder, without a network. In Development (the default) the demo cast is there, and
/// <see cref="SignInAsync"/> gives a client that is signed in as one of them. The clock stands until a test moves it.
/// </summary>
public sealed class TestSite : WebApplicationFactory<Site>
{
    private readonly string _folder;
    private readonly bool _isKept;
    private readonly string _environment;
    private readonly (string Key, string Value)[] _settings;
    private Uri? _served;

    public TestSite()
        : this("Development", [])
    {
    }

    private TestSite(string environment, (string Key, string Value)[] settings, string? folder = null)
    {
        (_environment, _settings, _isKept) = (environment, settings, folder is not null);
        _folder = folder ?? Directory.CreateTempSubdirectory("factcheck-site-").FullName;
        ClientOptions.AllowAutoRedirect = false;
    }

    /// <summary>A header by which a test says from which address it comes.</summary>
    public const string AddressHeader = "Test-Address";

    /// <summary>Rounds of the password hash, few: a start and each sign-in have one, and its work is not what most tests are about. Null for the app's own.</summary>
    public int? PasswordRounds { get; init; } = 100;

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));

    public string DataFolder => _folder;

    /// <summary>Notes what the app reads, once it is switched on.</summary>
    public ReadColumns Reads { get; } = new();

    public IDbContextFactory<NewsroomDb> Factory => Services.GetRequiredService<IDbContextFactory<NewsroomDb>>();

    public DemoCast Cast => Services.GetRequiredService<DemoCast>();

    /// <summary>A site with settings of its own.</summary>
    /// <param name="environment">"Production" has no demo cast.</param>
    /// <param name="settings">Configuration, such as "FactCheck:Limits:SignIn". Rate limits are wide unless set here.</param>
    public static TestSite With(string environment = "Development", params (string Key, string Value)[] settings) => new(environment, settings);

    /// <summary>A site on a data folder that stays when it stops, without a demo cast; the same folder again is a restart.</summary>
    public static TestSite On(string folder, params (string Key, string Value)[] settings) => new("Production", settings, folder);

    /// <summary>A client that nobody is signed in with; it keeps cookies and follows no redirect.</summary>
    public HttpClient Reader(bool https = false) => _served is { } address
        ? new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address }
        : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(https ? "https://localhost" : "http://localhost") });

    /// <summary>Starts it on a port of its own; its clients then speak over the wire.</summary>
    public void Serve()
    {
        UseKestrel(0);
        StartServer();
        _served = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    /// <summary>A client signed in as the demo person whose name begins so ("Iryna", "Samir", "Edith", "Tomás", "Ada").</summary>
    public async Task<HttpClient> SignInAsync(string name, bool https = false)
    {
        var client = Reader(https);
        await SignInIntoAsync(client, name);
        return client;
    }

    /// <summary>Signs a demo person in with a client that may have been somebody else's, as in another tab of the same browser.</summary>
    public async Task SignInIntoAsync(HttpClient client, string name)
    {
        var person = Cast.People.Single(each => each.Name.StartsWith(name, StringComparison.Ordinal));
        var answer = await client.SignInAsync(person.Email, Cast.Password);
        if (answer.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"{name} could not sign in: {answer.StatusCode}");
        }
    }

    /// <summary>The id of the demo person whose name begins so.</summary>
    public async Task<Guid> PersonIdAsync(string name)
    {
        await using var db = await Factory.CreateDbContextAsync();
        return (await db.Users.SingleAsync(person => person.DisplayName.StartsWith(name))).Id;
    }

    /// <summary>The demo person whose name begins so, signed in without the page.</summary>
    public async Task<SignedIn> ActingAsync(string name) => await Factory.SignInAsync(await PersonIdAsync(name));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_isKept)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (!_isKept)
        {
            // Migrating takes most of a first start, and is the same for each.
            File.WriteAllBytes(Path.Combine(_folder, FactCheck.Web.DataFolder.DatabaseName), Task.Run(TestNewsroom.MigratedAsync).GetAwaiter().GetResult());
        }

        builder.UseEnvironment(_environment);
        builder.UseSetting("FactCheck:DataFolder", _folder);
        // An endpoint of Development only, which takes every address for a file that may have come after the build.
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection([new("DisableStaticAssetNotFoundRuntimeFallback", "true")]));
        builder.UseSetting("FactCheck:Demo", _environment == "Development" ? "true" : "false");
        builder.UseSetting("FactCheck:SeedExamples", "false");
        foreach (var limit in new[] { "SignIn", "Search", "Upload", "Log", "Witness" })
        {
            builder.UseSetting($"FactCheck:Limits:{limit}", "100000");
        }

        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, Addressed>();
            services.ConfigureDbContext<NewsroomDb>(options => options.AddInterceptors(Reads));
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds ?? options.IterationCount);
        });
    }

    // A request of a test may say from where it comes.
    private sealed class Addressed : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[AddressHeader], out var address)
                    ? address : context.Connection.RemoteIpAddress;
                return rest(context);
            });
            next(app);
        };
    }
}
