using System.Globalization;

namespace FactCheck.Web;

/// <summary>Times as people say them.</summary>
public static class TimeWords
{
    /// <summary>The English of all dates.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How long ago a moment was: “3 hours ago”; a day older than a week by its date.</summary>
    public static string Since(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalSeconds: < 45 } => "just now",
        { TotalMinutes: < 90 } passed => Count((int)Math.Max(1, Math.Round(passed.TotalMinutes)), "minute"),
        { TotalHours: < 24 } passed => Count((int)Math.Round(passed.TotalHours), "hour"),
        { TotalDays: < 7 } passed => Count((int)passed.TotalDays, "day"),
        _ when at.Year == now.Year => at.ToString("d MMMM", English),
        _ => Day(at),
    };

    /// <summary>A day: “4 December 2024”.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>The day of a moment: “4 December 2024”.</summary>
    public static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", English);

    /// <summary>A moment to the minute: “4 December 2024, 10:15 UTC”.</summary>
    public static string Exact(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", English);

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit} ago" : $"{number} {unit}s ago";
}
