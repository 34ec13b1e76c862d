using System.Diagnostics;
using FactCheck.Verify;
using FactCheck.Web;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>Audited commits through a desk, and verifying, beside a bare SQLite table with a chain of hashes.</summary>
internal static class LogPart
{
    private const int Rounds = 5;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-log-").FullName;
        await using var services = await StartAsync(folder);
        var cast = await BenchmarkCast.JoinAsync(services);
        var article = await LargeArticle.BringInAsync(services, cast.People, 50);
        using var bare = new BareChain(Path.Combine(folder, "bare.db"));
        var (edits, chain) = (new int[article.Claims.Count], new List<double>());
        var desk = new List<double>();
        for (var round = -1; round < Rounds; round++)
        {
            var commits = await RateAsync(number => EditAsync(services, article, edits, number), s_round);
            var rows = await RateAsync(number => { bare.Append(number); return Task.CompletedTask; }, s_round);
            if (round >= 0)
            {
                desk.Add(commits);
                chain.Add(rows);
            }
        }

        bare.AppendMany(100_000);
        bare.Verify();
        var database = Path.Combine(folder, DataFolder.DatabaseName);
        Verify(database);
        var verified = Verify(database);
        var start = Stopwatch.GetTimestamp();
        var bareVerified = bare.Verify() / Stopwatch.GetElapsedTime(start).TotalSeconds;
        report.Add($"log: one writer, median of {Rounds} rounds", ["what", "per second"],
        [
            ["audited claim edits through the desk", $"{desk.Median():N0}"], ["bare SQLite, WAL, FULL, one row and its hash", $"{chain.Median():N0}"],
            ["verify: entries, their leaves and heads, and all rows", $"{verified:N0}"], ["bare: read the rows and recompute the chain", $"{bareVerified:N0}"],
        ]);
        report.Add("log: goals",
        [
            new("D1 desk commits of bare commits", desk.Zip(chain, (ours, theirs) => ours / theirs).Median(), 0.3, AtLeast: true),
            new("D3 verify of the bare loop", verified / bareVerified, 0.5, AtLeast: true),
        ]);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The product's data, desks and signing on a folder.</summary>
    public static async Task<ServiceProvider> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(builder.Configuration).AddSingleton<IHostEnvironment>(builder.Environment);
        builder.Configuration["FactCheck:DataFolder"] = folder;
        services.AddNewsroomData(builder.Configuration, builder.Environment);
        services.AddDesks();
        services.AddSigning();
        services.AddSingleton<WalKeeper>();
        var provider = services.BuildServiceProvider();
        await DatabaseStart.MigrateAsync(provider);
        return provider;
    }

    private static async Task EditAsync(IServiceProvider services, LargeArticle article, int[] edits, int number)
    {
        var index = number % article.Claims.Count;
        var outcome = await services.GetRequiredService<ClaimDesk>().EditAsync(
            article.By, new(article.Claims[index], new($"{article.Wordings[index]} ({number})", null, true, null, null), ++edits[index]));
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    /// <summary>How often an act can be done, a second.</summary>
    public static async Task<double> RateAsync(Func<int, Task> commit, TimeSpan round)
    {
        var (start, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < round)
        {
            await commit(count++);
        }

        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Verifies; gives the entries a second.</summary>
    public static double Verify(string database)
    {
        var start = Stopwatch.GetTimestamp();
        var result = new DatabaseVerifier(database).Verify();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return result.First is { } finding ? throw new InvalidOperationException($"{finding}") : result.Logs.Sum(log => log.Size) / seconds;
    }
}
