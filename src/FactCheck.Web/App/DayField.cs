using System.Globalization;

namespace FactCheck.Web;

/// <summary>A day as a date field holds it: yyyy-MM-dd.</summary>
public static class DayField
{
    /// <summary>The field's text.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day in the field, or null.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
