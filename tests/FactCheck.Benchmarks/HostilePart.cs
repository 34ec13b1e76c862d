using System.Diagnostics;
using FactCheck.Hostile;

namespace FactCheck.Benchmarks;

/// <summary>Documents that are built to take time or memory, each read as the newsroom reads it.</summary>
internal static class HostilePart
{
    private const double MostSeconds = 2;
    private const double MostMegabytes = 100;
    private const double MostFront = 0.5;

    public static async Task RunAsync(Report report)
    {
        var read = HostileDocuments.All().Select(Read).ToList();
        report.Add("hostile: each document", ["document", "MB", "CPU s", "peak MB", "read", ""],
            [.. read.Select(each => (IReadOnlyList<string>)[
                each.Name.Replace("|", "\\|", StringComparison.Ordinal), $"{each.Size:0.00}", $"{each.Seconds:0.00}", $"{each.Megabytes:0}", each.Came, each.Holds ? "pass" : "**fail**"])]);
        report.Add("hostile: all documents",
        [
            new("H1 CPU seconds of the slowest", read.Max(each => each.Seconds), MostSeconds),
            new("H2 megabytes of the largest", read.Max(each => each.Megabytes), MostMegabytes),
        ]);
        await using var host = await HostileHost.StartAsync();
        var pages = HostileDocuments.All().Where(document => document.Kind == HostileKind.Html).ToDictionary(document => document.Name);
        var slowest = read.Where(each => pages.ContainsKey(each.Name)).OrderByDescending(each => each.Seconds).Select(each => pages[each.Name]).ToList();
        var (front, all) = await host.SendAsync(slowest);
        var (seconds, megabytes) = await host.LargestAsync();
        report.Add("hostile: the app meanwhile", ["what", "reached"],
        [
            ["the ten slowest pages sent at once, seconds until all are answered", $"{all:0.00}"],
            ["the desk's page of an article of the most blocks, seconds", $"{seconds:0.00}"], ["its HTML, megabytes", $"{megabytes:0.0}"],
        ]);
        report.Add("hostile: the app", [new("H3 the slowest front page meanwhile, seconds", front, MostFront)]);
    }

    private static Measured Read(HostileDocument document)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        (int Parts, string? Problem) came = default;
        var reading = new Thread(() => came = HostileReading.Of(document));
        reading.Start();
        var peak = 0L;
        while (!reading.Join(TimeSpan.FromMilliseconds(2)))
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
        return new(document.Name, document.Text.Length / 1e6, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds, peak / 1e6, came.Problem ?? $"{came.Parts:N0} parts");
    }

    private sealed record Measured(string Name, double Size, double Seconds, double Megabytes, string Came)
    {
        public bool Holds => Seconds < MostSeconds && Megabytes < MostMegabytes;
    }
}
