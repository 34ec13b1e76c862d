namespace FactCheck.Web;

/// <summary>Names a browser in plain words, so that people know their own sign-ins again.</summary>
public static class Device
{
    private static readonly (string Sign, string Name)[] s_browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] s_systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>Such as "Firefox on Linux"; "Unknown browser" when it does not say.</summary>
    public static string Of(string? userAgent)
    {
        var browser = Named(s_browsers, userAgent) ?? "Unknown browser";
        return Named(s_systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Named((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(each => userAgent?.Contains(each.Sign, StringComparison.Ordinal) == true).Name;
}
