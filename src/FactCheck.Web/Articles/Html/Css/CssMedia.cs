using System.Globalization;

namespace FactCheck.Web;

/// <summary>Tells whether a media query holds for a reader at an ordinary screen.</summary>
internal static class CssMedia
{
    private const double Width = 1280;

    /// <summary>Whether one of the queries of a list holds; a list without any always does.</summary>
    public static bool Holds(ReadOnlySpan<char> queries)
    {
        if (queries.IsWhiteSpace())
        {
            return true;
        }

        foreach (var range in queries.Split(','))
        {
            if (HoldsOne(queries[range].Trim().ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsOne(string query)
    {
        var isDenied = query.StartsWith("not ", StringComparison.Ordinal);
        var all = query.Split(" and ", StringSplitOptions.TrimEntries);
        all[0] = all[0].Replace("not ", "", StringComparison.Ordinal).Replace("only ", "", StringComparison.Ordinal).Trim();
        return Array.TrueForAll(all, HoldsPart) != isDenied;
    }

    private static bool HoldsPart(string part)
    {
        var feature = part.Trim('(', ')', ' ').Split(':', StringSplitOptions.TrimEntries);
        return (feature[0], feature.Length > 1 ? Pixels(feature[1]) : null) switch
        {
            ("screen" or "all" or "color" or "hover", _) => true,
            ("min-width" or "min-device-width", { } least) => Width >= least,
            ("max-width" or "max-device-width", { } most) => Width <= most,
            ("orientation", _) => feature[^1] == "landscape",
            ("hover" or "any-hover", _) => feature[^1] == "hover",
            _ => false,
        };
    }

    private static double? Pixels(string length)
    {
        var number = length.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value * (length.EndsWith("em", StringComparison.Ordinal) ? 16 : 1)
            : null;
    }
}
