using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>Runs the parts that are named, or all; see README.md.</summary>
internal static class Run
{
    private static readonly Dictionary<string, Func<Report, Task>> s_parts = new()
    {
        ["article"] = ArticlePart.RunAsync,
        ["live"] = LivePart.RunAsync,
        ["public"] = PublicPart.RunAsync,
        ["log"] = LogPart.RunAsync,
        ["record"] = RecordPart.RunAsync,
        ["places"] = PlacesPart.RunAsync,
        ["hostile"] = HostilePart.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["host", "newsroom" or "large newsroom"])
        {
            await using var newsroom = await NewsroomHost.StartAsync(large: args[1] != "newsroom");
            return await HostLoop.RunAsync(newsroom);
        }

        if (args is ["host", "bare", .. var page])
        {
            await using var bare = await BareHost.StartAsync(page is [var file] ? await File.ReadAllTextAsync(file) : "");
            return await HostLoop.RunAsync(bare);
        }

        if (args is ["place", .. var files])
        {
            return await PlaceCommand.RunAsync(files);
        }

        var json = args.SkipWhile(arg => arg != "--json").Skip(1).FirstOrDefault();
        var parts = args.TakeWhile(arg => arg != "--json").ToList();
        if (parts.Find(part => !s_parts.ContainsKey(part)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no part {unknown}. Parts: {string.Join(", ", s_parts.Keys)}. Option: --json <file>.");
            return 2;
        }

        var report = new Report();
        foreach (var part in parts.Count == 0 ? s_parts.Keys.ToList() : parts)
        {
            await s_parts[part](report);
        }

        if (json is not null)
        {
            await report.SaveAsync(json);
        }

        return 0;
    }
}
