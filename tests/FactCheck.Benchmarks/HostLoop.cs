using System.Diagnostics;
using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>A server that is measured.</summary>
internal interface IMeasuredHost
{
    /// <summary>What the measuring process has to know.</summary>
    object About { get; }

    /// <summary>Makes one change that holds the token; gives the moment of its commit in ticks of <see cref="Stopwatch"/>.</summary>
    Task<long> ChangeAsync(string token);

    /// <summary>Database queries since the last call.</summary>
    int TakeQueries();
}

/// <summary>Answers the commands "change token", "queries", "cpu" and "memory" of the measuring process until it closes the line.</summary>
internal static class HostLoop
{
    public static async Task<int> RunAsync(IMeasuredHost host)
    {
        Write(host.About);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            Write(line.Split(' ') switch
            {
                ["change", var token] => new { at = await host.ChangeAsync(token) },
                ["queries"] => new { queries = host.TakeQueries() },
                ["cpu"] => new { ms = Environment.CpuUsage.TotalTime.TotalMilliseconds },
                _ => Memory(),
            });
        }

        return 0;
    }

    private static object Memory()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var self = Process.GetCurrentProcess();
        return new { heap = GC.GetTotalMemory(forceFullCollection: true), rss = self.WorkingSet64 };
    }

    private static void Write(object answer) => Console.WriteLine(JsonSerializer.Serialize(answer));
}
