using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;

    [Fact]
    public async Task Twenty_kills_while_eight_clients_write_and_checkpoints_run_lose_no_acknowledged_change()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.Factory.SignInAsync(newsroom.Iryna.PersonId, TimeProvider.System.GetUtcNow());
        var folder = Path.GetDirectoryName(newsroom.DatabasePath)!;
        var all = 0;
        var next = DoomedProcess.StartAsync(folder);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var doomed = await next;
            next = kill + 1 < Kills ? DoomedProcess.StartAsync(folder) : next;
            var target = RandomNumberGenerator.GetInt32(1, 80);
            var acknowledged = await doomed.KillAfterAsync(target);
            Assert.True(acknowledged.Count >= target, $"Kill {kill}: the newsroom ended by itself after {acknowledged.Count} changes.");
            await NothingIsLostAsync(newsroom.DatabasePath, acknowledged);
            var result = new DatabaseVerifier(newsroom.DatabasePath).Verify();
            Assert.Null(result.First);
            all += acknowledged.Count;
        }

        output.WriteLine($"{Kills} kills, {all} acknowledged changes, none lost");
    }

    // That there are no gaps is the verifier's part; here: each acknowledged command is in the log at its number, and its row is there.
    private static async Task NothingIsLostAsync(string database, List<Acknowledged> acknowledged)
    {
        await using var db = ReadingDb.Open(database);
        var sequences = acknowledged.Select(each => each.Sequence).ToList();
        var claims = acknowledged.Select(each => each.Claim).ToHashSet();
        var entries = await db.LogPayloads.Where(row => row.Log == LogKind.Editorial && sequences.Contains(row.Sequence))
            .ToDictionaryAsync(row => row.Sequence, row => row.CommandId);
        Assert.All(acknowledged, each => Assert.Equal(each.Command, entries.GetValueOrDefault(each.Sequence)));
        Assert.Equal(claims.Count, await db.Claims.CountAsync(row => claims.Contains(row.Id)));
    }
}
