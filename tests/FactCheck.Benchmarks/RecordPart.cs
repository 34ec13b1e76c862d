using System.Diagnostics;
using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Web;
using FactCheck.Web.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>The signed record: appending, the tree, and everything that has to be quick with a million entries.</summary>
internal static class RecordPart
{
    private const int Rounds = 7;
    private const int Million = 1_000_000;
    private const int Asked = 5_000;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-record-").FullName;
        await AppendAsync(report, folder);
        Tree(report);
        await MillionAsync(report, folder);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AppendAsync(Report report, string folder)
    {
        await using var services = await LogPart.StartAsync(Path.Combine(folder, "append"));
        var cast = await BenchmarkCast.JoinAsync(services);
        using var bare = new BareCommit(Path.Combine(folder, "bare.db"));
        var factory = services.GetRequiredService<IDbContextFactory<NewsroomDb>>();
        await using var db = await factory.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var item = new Subject(Guid.CreateVersion7());
        var (appends, commits) = (new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            var ours = await LogPart.RateAsync(async _ =>
            {
                await db.BeginAsync();
                await db.CommitAsync(cast.Reviewer, EntryKind.ClaimEdited, item);
            }, s_round);
            var theirs = await LogPart.RateAsync(_ => { bare.Commit(); return Task.CompletedTask; }, s_round);
            if (round >= 0)
            {
                appends.Add(ours);
                commits.Add(theirs);
            }
        }

        report.Add($"record: one writer, median of {Rounds} rounds", ["what", "per second"],
        [
            ["entries appended, each its own durable commit", $"{appends.Median():N0}"],
            ["bare SQLite commits of rows of the same sizes and indexes", $"{commits.Median():N0}"],
        ]);
        report.Add("record: appending", [new("R1 appends of bare commits", appends.Zip(commits, (ours, theirs) => ours / theirs).Median(), 0.8, AtLeast: true)]);
    }

    private static void Tree(Report report)
    {
        var leaf = RandomNumberGenerator.GetBytes(200);
        var ratios = new List<double>();
        var (tree, bare) = (0.0, 0.0);
        for (var round = -1; round < Rounds; round++)
        {
            tree = Seconds(() =>
            {
                var tiles = new GrowingTiles(0, (_, _) => ReadOnlyMemory<byte>.Empty);
                for (var number = 0; number < Million; number++)
                {
                    BitConverter.TryWriteBytes(leaf, number);
                    tiles.Append(TreeHash.Leaf(leaf));
                }

                GC.KeepAlive(tiles.Root);
            });
            bare = Seconds(() => Hash(leaf));
            if (round >= 0)
            {
                ratios.Add(tree / bare);
            }
        }

        report.Add("record: a tree of one million leaves", ["what", "seconds"],
            [["leaves of 200 bytes, all nodes and tiles", $"{tree:0.00}"], ["as many bare SHA-256 over as many bytes", $"{bare:0.00}"]]);
        report.Add("record: the tree", [new("R2 tree of bare hashing", ratios.Median(), 1.5)]);
    }

    // One million leaves have 999,999 nodes above them, each over 65 bytes.
    private static void Hash(byte[] leaf)
    {
        Span<byte> hash = stackalloc byte[32];
        Span<byte> first = stackalloc byte[leaf.Length + 1];
        Span<byte> node = stackalloc byte[65];
        for (var number = 0; number < Million; number++)
        {
            BitConverter.TryWriteBytes(first, number);
            SHA256.HashData(first, hash);
            SHA256.HashData(node, hash);
        }
    }

    private static async Task MillionAsync(Report report, string folder)
    {
        var place = Path.Combine(folder, "million");
        await using (var services = await LogPart.StartAsync(place))
        {
            await services.GetRequiredService<SigningStart>().RunAsync();
            await using var db = await services.GetRequiredService<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync();
            await LogFill.ToAsync(db, Million, TimeProvider.System.GetUtcNow());
            await services.GetRequiredService<WalKeeper>().CheckpointAsync(CancellationToken.None);
            var signing = await SecondsAsync(() => services.GetRequiredService<LogPublisher>().PublishBothAsync());
            report.Add("record: one million entries", ["what", "seconds"], [["first signature: read back, hash, store tiles", $"{signing:0.00}"]]);
        }

        SqliteConnection.ClearAllPools();
        var verified = LogPart.Verify(Path.Combine(place, DataFolder.DatabaseName));
        var start = Stopwatch.GetTimestamp();
        await using var newsroom = new RecordHost(place);
        using var client = newsroom.CreateClient();
        await client.GetStringAsync(new Uri("/log/editorial/checkpoint", UriKind.Relative));
        var restart = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (middle, slow) = await ProofsAsync(client);
        report.Add("record: with one million entries", ["what", "reached"],
        [
            ["verify: entries per second", $"{verified:N0}"], ["restart to the first answer, seconds", $"{restart:0.00}"],
            ["a proof over HTTP in the process, p50 ms", $"{middle:0.00}"], ["a proof, p99 ms", $"{slow:0.00}"],
        ]);
        report.Add("record: goals", [new("R3 restart, seconds", restart, 5), new("R4 proof p99, ms", slow, 20)]);
    }

    private static async Task<(double Middle, double Slow)> ProofsAsync(HttpClient client)
    {
        var times = new List<double>(Asked);
        for (var number = 0; number < Asked; number++)
        {
            var index = RandomNumberGenerator.GetInt32(Million);
            times.Add(1000 * await SecondsAsync(() => client.GetStringAsync(new Uri($"/log/editorial/proof/{index}", UriKind.Relative))));
        }

        return (times.Median(), times.Percentile(99));
    }

    private static double Seconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> SecondsAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
