namespace FactCheck.Benchmarks;

/// <summary>The published fact-check beside bare pages of the same size: goals P1 to P3.</summary>
internal static class PublicPart
{
    private const int Rounds = 5;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Report report)
    {
        await using var newsroom = Lines.Host("newsroom");
        var about = await newsroom.ReadAsync();
        var address = about.GetProperty("address").GetString()!;
        var check = about.GetProperty("check").GetString()!;
        using var client = new HttpClient();
        var html = await client.GetByteArrayAsync(new Uri(address + check));
        var page = Path.GetTempFileName();
        await File.WriteAllBytesAsync(page, html);
        await using var bare = Lines.Host("bare", page);
        var beside = (await bare.ReadAsync()).GetProperty("address").GetString()!;
        File.Delete(page);
        (string Name, Uri Address, bool Unseen)[] targets =
        [
            ("fact-check", new(address + check), false),
            ("bare API, OutputCache, same bytes", new(beside + "/cached"), false),
            ("fact-check, uncached", new(address + check + "?page="), true),
            ("bare Blazor SSR, uncached, same bytes of text", new(beside + "/words"), false),
        ];
        var rounds = targets.Select(_ => new List<LoadFigures>()).ToList();
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var (index, target) in targets.Index())
            {
                var figures = await Load.RunAsync(target.Address, target.Unseen, s_round);
                if (round >= 0)
                {
                    rounds[index].Add(figures);
                }
            }
        }

        report.Add($"public: {html.Length:N0} bytes of HTML, {Load.Connections} connections, median of {Rounds} rounds of {s_round.TotalSeconds} s, own socket loop as the load",
            ["page", "requests/s", "ms p50", "ms p99"],
            [.. targets.Index().Select(target => (IReadOnlyList<string>)
                [target.Item.Name, $"{rounds[target.Index].Select(each => each.PerSecond).Median():N0}", $"{rounds[target.Index].Select(each => each.P50).Median():0.00}",
                    $"{rounds[target.Index].Select(each => each.P99).Median():0.00}"])]);
        report.Add("public: goals",
        [
            new("P1 requests/s of bare API with OutputCache", Ratio(rounds[0], rounds[1], each => each.PerSecond), 0.8, AtLeast: true),
            new("P2 p99 of bare API with OutputCache", Ratio(rounds[0], rounds[1], each => each.P99), 2),
            new("P3 requests/s uncached of bare Blazor SSR", Ratio(rounds[2], rounds[3], each => each.PerSecond), 0.25, AtLeast: true),
        ]);
    }

    private static double Ratio(List<LoadFigures> ours, List<LoadFigures> bare, Func<LoadFigures, double> figure) =>
        ours.Zip(bare, (one, other) => figure(one) / figure(other)).Median();
}
