using System.Diagnostics;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Records = 4;
    private const int Changes = 75;

    [Fact]
    public async Task Two_thousand_power_cuts_lose_no_acknowledged_change()
    {
        Strace.Require();
        var watch = Stopwatch.StartNew();
        var acknowledged = 0;
        List<string> losses = [];
        var next = NewsroomRecord.MakeAsync(Changes, "FULL");
        for (var record = 0; record < Records; record++)
        {
            var newsroom = await next;
            next = record + 1 < Records ? Task.Run(() => NewsroomRecord.MakeAsync(Changes, "FULL")) : next;
            Assert.Equal(Changes, newsroom.Acknowledgements);
            acknowledged += newsroom.Acknowledgements;
            losses.AddRange(await newsroom.CutAsync(2000 / Records, seed: (ulong)Environment.TickCount64));
        }

        output.WriteLine($"2000 cuts, {acknowledged} acknowledged changes, {losses.Count} cuts lost some, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(losses.Count == 0, string.Join('\n', losses.Take(5)));
    }

    // The proof that the cuts above could have found something.
    [Fact]
    public async Task Power_cuts_find_what_a_newsroom_loses_that_does_not_sync_each_change()
    {
        Strace.Require();
        var newsroom = await NewsroomRecord.MakeAsync(Changes, "NORMAL");
        var losses = await newsroom.CutAsync(100, seed: (ulong)Environment.TickCount64);
        var lost = losses.Where(loss => loss.Contains("is missing", StringComparison.Ordinal)).ToList();
        output.WriteLine($"100 cuts with synchronous=NORMAL, {newsroom.Acknowledgements} acknowledged changes, {lost.Count} cuts lost some, such as: {lost.FirstOrDefault()}");
        Assert.True(lost.Count >= 25, $"Only {lost.Count} of 100 cuts lost an acknowledged change.");
    }
}
