using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace FactCheck.Benchmarks;

/// <summary>Prints tables as Markdown and keeps them for a JSON file.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private readonly string _machine =
        $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}";

    private readonly string _date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
    private readonly List<Table> _tables = [];

    public Report() => Console.WriteLine($"{_date} · {_machine}");

    /// <summary>Prints a table.</summary>
    public void Add(string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        _tables.Add(new(title, columns, rows));
        Console.WriteLine($"\n### {title}\n");
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select((_, index) => index == 0 ? "---|" : "---:|"))}");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        }
    }

    /// <summary>Prints goals with what was reached.</summary>
    public void Add(string title, IReadOnlyList<Goal> goals) => Add(
        title, ["goal", "reached", "limit", ""],
        [.. goals.Select(goal => (IReadOnlyList<string>)[goal.What, $"{goal.Reached:0.00}", $"{(goal.AtLeast ? ">=" : "<=")} {goal.Limit:0.00}", goal.IsMet ? "met" : "**not met**"])]);

    /// <summary>Writes all tables.</summary>
    public Task SaveAsync(string path) =>
        File.WriteAllTextAsync(path, JsonSerializer.Serialize(new { date = _date, machine = _machine, tables = _tables }, s_indented));

    private sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
}

/// <summary>A goal of this run: a figure or ratio that has to stay under (or over) a limit.</summary>
internal sealed record Goal(string What, double Reached, double Limit, bool AtLeast = false)
{
    public bool IsMet => AtLeast ? Reached >= Limit : Reached <= Limit;
}

/// <summary>Medians and percentiles.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> values) => values.Percentile(50);

    public static double Percentile(this IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
