namespace FactCheck.Benchmarks;

/// <summary>From a commit to the screens, over real circuits, beside the bare page: goals L1 to L5.</summary>
internal static class LivePart
{
    private const int WarmUp = 10;
    private const int Changes = 30;
    private static readonly int[] s_circuits = [1, 50, 200];

    public static async Task RunAsync(Report report)
    {
        await using var newsroom = await LiveSide.StartAsync("newsroom");
        await using var bare = await LiveSide.StartAsync("bare");
        List<(LiveFigures Ours, LiveFigures Bare)> figures = [];
        foreach (var circuits in s_circuits)
        {
            await newsroom.OpenAsync(circuits);
            await bare.OpenAsync(circuits);
            for (var change = 0; change < WarmUp + Changes; change++)
            {
                if (change == WarmUp)
                {
                    newsroom.Forget();
                    bare.Forget();
                }

                await newsroom.ChangeAsync($"c{circuits}x{change}");
                await bare.ChangeAsync($"c{circuits}x{change}");
            }

            figures.Add((await newsroom.FiguresAsync(), await bare.FiguresAsync()));
            newsroom.Forget();
            bare.Forget();
        }

        report.Add($"live: one claim re-worded, {Changes} changes each, interleaved with the bare row",
            ["circuits", "page", "ms p50", "ms p99", "bytes", "batches", "queries", "CPU µs per delivery", "open ms each", "batches to open"],
            [.. figures.SelectMany(pair => new[] { Row("200 claims", pair.Ours), Row("bare", pair.Bare) })]);
        report.Add("live: ratio to the bare row", ["circuits", "p50", "p99", "bytes", "CPU"],
            [.. figures.Select(pair => (IReadOnlyList<string>)
                [$"{pair.Ours.Circuits}", $"{pair.Ours.P50 / pair.Bare.P50:0.00}", $"{pair.Ours.P99 / pair.Bare.P99:0.00}", $"{pair.Ours.Bytes / pair.Bare.Bytes:0.00}",
                    $"{pair.Ours.CpuMicroseconds / pair.Bare.CpuMicroseconds:0.00}"])]);
        var (ours, theirs) = (Memory(figures.Select(pair => pair.Ours)), Memory(figures.Select(pair => pair.Bare)));
        report.Add($"live: memory per circuit, from {s_circuits[1]} to {s_circuits[2]} circuits", ["page", "heap KB", "RSS KB"],
            [["200 claims", $"{ours.Heap:0}", $"{ours.Rss:0}"], ["bare", $"{theirs.Heap:0}", $"{theirs.Rss:0}"]]);
        report.Add("live: goals", Goals(figures[1], figures[2], figures[0].Ours.Queries, ours, theirs));
    }

    private static List<Goal> Goals(
        (LiveFigures Ours, LiveFigures Bare) fifty, (LiveFigures Ours, LiveFigures Bare) most, double queriesOfOne, (double Heap, double Rss) ours, (double Heap, double Rss) bare) =>
    [
        new("L1 p50 of bare, 50 circuits", fifty.Ours.P50 / fifty.Bare.P50, 1.5),
        new("L1 p99 of bare, 50 circuits", fifty.Ours.P99 / fifty.Bare.P99, 2),
        new("L2 p50 of bare, 200 circuits", most.Ours.P50 / most.Bare.P50, 2),
        new("L2 p99 of bare, 200 circuits", most.Ours.P99 / most.Bare.P99, 2.5),
        new("L3 KB per viewer and change", most.Ours.Bytes / 1024, 1),
        new("queries per change, 200 circuits against one", most.Ours.Queries - queriesOfOne, 0),
        new("L4 CPU per delivery of bare, 200 circuits", most.Ours.CpuMicroseconds / most.Bare.CpuMicroseconds, 2),
        new("L5 heap per circuit of bare", ours.Heap / bare.Heap, 3),
        new("L5 RSS per circuit of bare", ours.Rss / bare.Rss, 3),
    ];

    private static (double Heap, double Rss) Memory(IEnumerable<LiveFigures> figures)
    {
        var (few, many) = (figures.First(each => each.Circuits == s_circuits[1]), figures.First(each => each.Circuits == s_circuits[2]));
        var more = (many.Circuits - few.Circuits) * 1024.0;
        return ((many.Heap - few.Heap) / more, (many.Rss - few.Rss) / more);
    }

    private static IReadOnlyList<string> Row(string page, LiveFigures figures) =>
    [
        $"{figures.Circuits}", page, $"{figures.P50:0.0}", $"{figures.P99:0.0}", $"{figures.Bytes:0}", $"{figures.Batches:0.00}", $"{figures.Queries:0}",
        $"{figures.CpuMicroseconds:0}", $"{figures.OpenMs:0.0}", $"{figures.OpenBatches:0.0}",
    ];
}
