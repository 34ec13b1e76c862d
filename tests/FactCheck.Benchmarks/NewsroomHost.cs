using System.Diagnostics;
using FactCheck.Web;
using Microsoft.AspNetCore.TestHost;

namespace FactCheck.Benchmarks;

/// <summary>The whole app on a temporary data folder, with an article of 200 claims and another.</summary>
internal sealed class NewsroomHost : MeasuredApp, IMeasuredHost
{
    private readonly QueryCount _queries = new();
    private LargeArticle _article = null!;
    private int _changes;
    private long _committed;

    public object About { get; private set; } = null!;

    public static async Task<NewsroomHost> StartAsync(bool large)
    {
        var host = new NewsroomHost();
        host.UseKestrel(0);
        host.StartServer();
        await host.FillAsync(large ? 1000 : 1);
        return host;
    }

    /// <summary>Each change re-words another claim of the 200-claim article, through the desk.</summary>
    public async Task<long> ChangeAsync(string token)
    {
        var index = _changes++ % _article.Claims.Count;
        var outcome = await Services.GetRequiredService<ClaimDesk>().EditAsync(
            _article.By, new(_article.Claims[index], new($"{_article.Wordings[index]} ({token})", null, true, null, null), 1 + ((_changes - 1) / _article.Claims.Count)));
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Message) : Interlocked.Read(ref _committed);
    }

    public int TakeQueries() => _queries.Take();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<NewsroomDb>(options => options.AddInterceptors(_queries)));
    }

    private async Task FillAsync(int more)
    {
        // The first listener: it takes the time before any board hears of the commit.
        Services.GetRequiredService<LiveFeed>().Subscribe(_ => Interlocked.Exchange(ref _committed, Stopwatch.GetTimestamp()));
        var cast = await BenchmarkCast.JoinAsync(Services);
        _article = await LargeArticle.BringInAsync(Services, cast.People, 200);
        var other = await LargeArticle.BringInAsync(Services, cast.People, more);
        var slug = await Publication.PublishAsync(Services, _article, cast);
        var address = ClientOptions.BaseAddress;
        About = new
        {
            address = address.ToString().TrimEnd('/'),
            page = $"/desk/articles/{_article.Id}",
            other = $"/desk/articles/{other.Id}",
            check = $"/fact-checks/{slug}",
            cookies = await cast.SignInAsync(address),
        };
    }
}
