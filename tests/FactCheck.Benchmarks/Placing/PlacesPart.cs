using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Benchmarks;

/// <summary>A thousand claims carried over to a new revision of a short and of a long article, beside a plain fuzzy search for each of them.</summary>
internal static class PlacesPart
{
    private const int Claims = 1_000;
    private const int Rounds = 7;
    private const int PlainClaims = 40;

    public static Task RunAsync(Report report)
    {
        var (rows, goals) = (new List<IReadOnlyList<string>>(), new List<Goal>());
        foreach (var letters in new[] { 50_000, 1_000_000 })
        {
            var (before, after) = RevisedText.Of(letters);
            var ranges = Ranges(before);
            var (all, plain) = (new List<double>(), new List<double>());
            for (var round = -1; round < Rounds; round++)
            {
                var ours = Milliseconds(() =>
                {
                    var placing = Placing.Between(before, after);
                    foreach (var range in ranges)
                    {
                        _ = placing.Place(range);
                    }
                });
                var theirs = Milliseconds(() =>
                {
                    foreach (var range in ranges.Where((_, i) => i % (Claims / PlainClaims) == 0))
                    {
                        _ = PlainSearch.Best(after, before[range.Start..range.End]);
                    }
                });
                if (round >= 0)
                {
                    all.Add(ours / Claims);
                    plain.Add(theirs / PlainClaims);
                }
            }

            var states = ranges.Select(Placing.Between(before, after).Place).CountBy(placement => placement.State).ToDictionary();
            rows.Add([
                $"{letters / 1000} KB", $"{all.Median() * Claims:N0} ms", $"{all.Median() * 1000:N0} µs", $"{plain.Median() * 1000:N0} µs",
                $"{plain.Zip(all, (theirs, ours) => theirs / ours).Median():N1}",
                string.Join(", ", Enum.GetValues<AnchorState>().Select(state => $"{state} {states.GetValueOrDefault(state)}")),
            ]);
            if (letters == 1_000_000)
            {
                goals.Add(new("A1 how many times faster than the plain search, 1 MB", plain.Zip(all, (theirs, ours) => theirs / ours).Median(), 10, AtLeast: true));
            }
        }

        report.Add(
            string.Create(CultureInfo.InvariantCulture, $"places: {Claims} claims carried over to a new revision, median of {Rounds} rounds"),
            ["article", "all claims, both texts read and compared", "a claim", "a claim by plain search", "times faster", "states"], rows);
        report.Add("places: goals", goals);
        return Task.CompletedTask;
    }

    private static List<TextRange> Ranges(string text)
    {
        var step = text.Length / Claims;
        return [.. Enumerable.Range(0, Claims).Select(i => Graphemes.Snap(text, i * step, Math.Min(text.Length, (i * step) + 40 + (i * 37 % 120))))];
    }

    private static double Milliseconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
