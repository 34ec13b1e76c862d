using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests;

/// <summary>A small newsroom on a real SQLite file in a temporary folder: two reviewers, two editors, an admin and one article.</summary>
public sealed class TestNewsroom : IAsyncDisposable
{
    public const string Text =
        "During his campaign, Trump suggested he could resolve the Ukraine conflict within “24 hours” if elected.\n" +
        "Despite significant losses, estimated at over 600,000 soldiers killed or wounded, Russia remains committed.";

    // Made once in a process; each newsroom begins on a copy of its own.
    private static readonly Lazy<Task<byte[]>> s_migrated = new(MigrateAsync);
    private static readonly Lazy<Task<byte[]>> s_withPeople = new(() => MakeAsync(withArticle: false));
    private static readonly Lazy<Task<byte[]>> s_withArticle = new(() => MakeAsync(withArticle: true));

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;
    private readonly ServiceProvider _services;

    private TestNewsroom(byte[]? database = null)
    {
        if (database is not null)
        {
            File.WriteAllBytes(DatabasePath, database);
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Settings(_folder));
        services.AddNewsroomData(Settings(_folder), new Place(_folder));
        services.AddSingleton(new SiteSettings("FactCheck", null, null, null, Demo: false));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddDesks();
        services.AddSigning();
        services.AddRedaction();
        services.AddSingleton<AccountDeletion>();
        _services = services.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));

    public SignedIn Iryna { get; private set; } = SignedIn.Nobody;

    public SignedIn Oleksandr { get; private set; } = SignedIn.Nobody;

    public SignedIn Edith { get; private set; } = SignedIn.Nobody;

    public SignedIn Edgar { get; private set; } = SignedIn.Nobody;

    public SignedIn Ada { get; private set; } = SignedIn.Nobody;

    public Article Article { get; private set; } = null!;

    public Revision Revision { get; internal set; } = null!;

    public IDbContextFactory<NewsroomDb> Factory => Get<IDbContextFactory<NewsroomDb>>();

    public string DatabasePath => Path.Combine(_folder, "factcheck.db");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The configuration of a newsroom in a folder.</summary>
    public static IConfiguration Settings(string folder) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["FactCheck:DataFolder"] = folder }).Build();

    /// <param name="withArticle">Whether the article is there already.</param>
    public static async Task<TestNewsroom> OpenAsync(bool withArticle = true)
    {
        var newsroom = new TestNewsroom(await (withArticle ? s_withArticle : s_withPeople).Value);
        await newsroom.MeetAsync();
        return newsroom;
    }

    /// <summary>A database as a first start leaves it before anybody joins.</summary>
    public static Task<byte[]> MigratedAsync() => s_migrated.Value;

    /// <summary>Copies the write-ahead log into the database, as the running app does now and then.</summary>
    public async Task CheckpointAsync()
    {
        await using var db = await Factory.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Raises a claim about words of the article and returns its id.</summary>
    public async Task<Guid> RaiseAsync(string words = "24 hours", SignedIn? by = null)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        var outcome = await Get<ClaimDesk>().RaiseAsync(by ?? Iryna, new(
            new(words, "Donald Trump", false, null, null), new(Article.Id, Revision.Id, start, start + words.Length)));
        return outcome.Id ?? throw new InvalidOperationException(outcome.Refusal?.Message);
    }

    /// <summary>The claim as a desk would load it.</summary>
    public async Task<Claim> ClaimAsync(Guid id)
    {
        await using var db = await Factory.CreateDbContextAsync();
        return (await db.ClaimAsync(id))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        await using var newsroom = new TestNewsroom();
        await DatabaseStart.MigrateAsync(newsroom._services);
        return await newsroom.ReadDatabaseAsync();
    }

    private static async Task<byte[]> MakeAsync(bool withArticle)
    {
        await using var newsroom = new TestNewsroom(await s_migrated.Value);
        await newsroom.JoinAsync("Iryna", Role.Reviewer);
        await newsroom.JoinAsync("Oleksandr", Role.Reviewer);
        var edith = await newsroom.JoinAsync("Edith", Role.Editor);
        await newsroom.JoinAsync("Edgar", Role.Editor);
        await newsroom.JoinAsync("Ada", Role.Admin);
        if (withArticle)
        {
            await newsroom.BringInAsync(edith.PersonId);
        }

        return await newsroom.ReadDatabaseAsync();
    }

    // After a checkpoint the one file is all there is.
    private async Task<byte[]> ReadDatabaseAsync()
    {
        await CheckpointAsync();
        return await File.ReadAllBytesAsync(DatabasePath);
    }

    private async Task MeetAsync()
    {
        await using var db = await Factory.CreateDbContextAsync();
        var people = await (from person in db.Users
                            join signIn in db.SignIns on person.Id equals signIn.PersonId
                            select new { person.DisplayName, SignedIn = new SignedIn(person.Id, signIn.Id, person.SecurityStamp!) })
            .ToDictionaryAsync(each => each.DisplayName, each => each.SignedIn);
        (Iryna, Oleksandr, Edith, Edgar, Ada) = (people["Iryna"], people["Oleksandr"], people["Edith"], people["Edgar"], people["Ada"]);
        Article = (await db.Articles.AsNoTracking().SingleOrDefaultAsync())!;
        Revision = (await db.Revisions.AsNoTracking().SingleOrDefaultAsync())!;
    }

    private async Task<SignedIn> JoinAsync(string name, Role role)
    {
        await using var db = await Factory.BeginAsync();
        var person = new Person { DisplayName = name, UserName = $"{name}@example.org", Email = $"{name}@example.org", Role = role };
        person.VoidSignIns();
        db.Add(person);
        await db.CommitAsync(person.Id, EntryKind.PersonJoined, Subject.OfPerson(person.Id));
        return await Factory.SignInAsync(person.Id);
    }

    private async Task BringInAsync(Guid by)
    {
        await using var db = await Factory.BeginAsync();
        var details = new ArticleDetails("Putin congratulates Trump", "Example Post", null, null, null, "en", true);
        var (article, revision, refusal) = Domain.Article.BringIn(
            new Actor(by, Role.Editor), details, new(Text, "pasted", TextBlocks.FromPlainText(Text)), Clock.GetUtcNow());
        if (article is null || revision is null)
        {
            throw new InvalidOperationException(refusal?.Message);
        }

        db.AddRange(article, revision);
        await db.CommitAsync(by, EntryKind.ArticleAdded, Subject.Of(article));
    }

    /// <summary>A host that stands in a folder.</summary>
    public sealed class Place(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Testing";

        public string ApplicationName { get; set; } = "FactCheck";

        public string ContentRootPath { get; set; } = root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
