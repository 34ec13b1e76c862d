using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ServerKillTests(ITestOutputHelper output)
{
    private const int Newsrooms = 2;
    private const int KillsEach = 30;
    private const int MostActs = 8;

    private static readonly string[] s_people = ["iryna@newsroom.example", "samir@newsroom.example"];

    [Fact]
    public async Task Sixty_kills_of_the_web_server_under_requests_and_circuits_lose_no_acknowledged_act()
    {
        var acts = await Task.WhenAll(Enumerable.Range(0, Newsrooms).Select(_ => Task.Run(KillAsync)));
        output.WriteLine($"{Newsrooms * KillsEach} kills, {acts.Sum()} acknowledged acts, none lost");
    }

    private static async Task<int> KillAsync()
    {
        var root = Directory.CreateTempSubdirectory("factcheck-killed-").FullName;
        try
        {
            var (folder, state) = (Path.Combine(root, "data"), Path.Combine(root, "seen"));
            await JoinedPeople.JoinAsync(folder, s_people);
            var port = ServedProcess.FreePort();
            var clients = new ServedClients(new($"http://localhost:{port}/"), root, s_people, JoinedPeople.Password);
            var seen = 0;
            for (var kill = 0; kill < KillsEach; kill++)
            {
                using (var server = await ServedProcess.StartAsync(folder, port))
                {
                    await clients.WorkAsync(server, RandomNumberGenerator.GetInt32(1, MostActs + 1));
                }

                var promises = clients.Promises.Skip(kill + 1 < KillsEach ? seen : 0).ToList();
                seen = clients.Promises.Count;
                await AssertKeptAsync(Path.Combine(folder, DataFolder.DatabaseName), promises, clients.Heads);
                await using var words = new StringWriter();
                Assert.True(await VerifyCommand.RunAsync([folder, "--state", state], words) == VerifyCommand.Good, $"Kill {kill}: {words}");
            }

            return seen;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // Everything else that is there, the verifier holds against the log: no gap, no row without its entry.
    private static async Task AssertKeptAsync(string database, IReadOnlyList<Promise> promises, IReadOnlyCollection<string> heads)
    {
        await using var db = ReadingDb.Open(database);
        foreach (var promise in promises)
        {
            Assert.True(await promise.IsKept(db), promise.What);
        }

        var signed = heads.Select(text => Checkpoint.Read(text[..(text.IndexOf("\n\n", StringComparison.Ordinal) + 1)])).Distinct().ToList();
        Assert.NotEmpty(signed);
        foreach (var log in Enum.GetValues<LogKind>())
        {
            var roots = await RootsAsync(db, log);
            Assert.All(signed.Where(head => head.Origin.EndsWith(log.Key(), StringComparison.Ordinal)), head => Assert.Equal(roots[(int)head.Size], head.Root));
        }
    }

    private static async Task<List<TreeHash>> RootsAsync(NewsroomDb db, LogKind log)
    {
        var tree = new CompactRange();
        List<TreeHash> roots = [tree.Root];
        await foreach (var leaf in db.LogEntries.Where(row => row.Log == log).OrderBy(row => row.Sequence).Select(row => row.Leaf).AsAsyncEnumerable())
        {
            tree.Append(TreeHash.Leaf(Encoding.UTF8.GetBytes(leaf)));
            roots.Add(tree.Root);
        }

        return roots;
    }
}
