using System.Diagnostics;
using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>Time and bytes of an article's page at the desk, signed in, beside the bare page.</summary>
internal static class ArticlePart
{
    private const int WarmUp = 15;
    private const int Rounds = 80;

    public static async Task RunAsync(Report report)
    {
        await using var newsroom = Lines.Host("large newsroom");
        await using var bare = Lines.Host("bare");
        var (about, beside) = (await newsroom.ReadAsync(), await bare.ReadAsync());
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", about.GetProperty("cookies")[0].GetString());
        (string Name, string Address, List<double> Ms)[] pages =
        [
            ("bare page, one row", Address(beside, "page"), []), ("200 claims", Address(about, "page"), []), ("1,000 claims", Address(about, "other"), []),
        ];
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            foreach (var page in pages)
            {
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(page.Address));
                if (round >= WarmUp)
                {
                    page.Ms.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        List<IReadOnlyList<string>> rows = [];
        foreach (var (name, address, ms) in pages)
        {
            var bytes = (await client.GetByteArrayAsync(new Uri(address))).Length;
            rows.Add([name, $"{ms.Median():0.00}", $"{ms.Percentile(95):0.00}", $"{bytes:N0}", $"{ms.Median() / pages[0].Ms.Median():0.0}"]);
        }

        report.Add($"article: GET, prerendered, median of {Rounds}", ["page", "ms p50", "ms p95", "HTML bytes", "of the bare page"], rows);
    }

    private static string Address(JsonElement about, string page) => about.GetProperty("address").GetString() + about.GetProperty(page).GetString();
}
