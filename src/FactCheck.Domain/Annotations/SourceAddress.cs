namespace FactCheck.Domain;

/// <summary>Whether two addresses lead to the same page, as far as that can be told without opening them.</summary>
public static class SourceAddress
{
    // They say where a reader came from, not what is read.
    private static readonly string[] s_tracking = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid"];

    /// <summary>Whether both are web addresses of one page: scheme, “www.”, a slash at the end, fragments and marks of campaigns make no difference.</summary>
    public static bool IsSame(string one, string other) => Key(one) is { } key && key == Key(other);

    /// <summary>Whether it is a web address, so that it can be compared at all.</summary>
    public static bool CanBeTold(string? address) => address is not null && Key(address) is not null;

    private static string? Key(string address)
    {
        if (!WebAddress.TryRead(address, out var uri))
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !s_tracking.Any(mark => part.StartsWith(mark, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal);
        return $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            + $"{Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/')}?{string.Join('&', query)}";
    }
}
