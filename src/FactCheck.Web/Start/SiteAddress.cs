using System.Net;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Where the world finds this site, from one setting: cookies, links in mails and feeds, redirects, HSTS, the origin of live connections and the host
/// that is answered all follow from FactCheck:PublicAddress, never from what a request says of itself. FactCheck:Proxies names who may say for whom it asks.
/// </summary>
public sealed class SiteAddress
{
    /// <summary>The setting of the address.</summary>
    public const string Setting = "FactCheck:PublicAddress";

    /// <summary>The setting of the proxies: addresses or networks, separated by commas, semicolons or spaces.</summary>
    public const string ProxiesSetting = "FactCheck:Proxies";

    /// <summary>The setting that says how many proxies stand in a row.</summary>
    public const string HopsSetting = "FactCheck:ProxyHops";

    private static readonly string[] s_here = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] s_gone = ["FactCheck:Address", "FactCheck:Origins"];
    private static readonly string[] s_anyHost = ["*", "[::]", "0.0.0.0"];

    private SiteAddress(Uri? address, IReadOnlyList<IPNetwork> proxies, int hops, IReadOnlyList<string> hosts)
    {
        (Proxies, Hops, Hosts) = (proxies, hops, hosts);
        if (address is not null)
        {
            Host = address.IsDefaultPort ? new(HostOf(address)) : new(HostOf(address), address.Port);
            (Scheme, Origin) = (address.Scheme, $"{address.Scheme}://{Host}");
        }
    }

    /// <summary>The address without a slash at its end; null where none is set.</summary>
    public string? Origin { get; }

    /// <summary>http or https; null where no address is set.</summary>
    public string? Scheme { get; }

    /// <summary>Its host and port.</summary>
    public HostString Host { get; }

    /// <summary>Whether the world reaches it by https.</summary>
    public bool IsHttps => Scheme == Uri.UriSchemeHttps;

    /// <summary>The proxies that are believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; }

    /// <summary>How many proxies stand in a row.</summary>
    public int Hops { get; }

    /// <summary>The host names that are answered.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>The host of a request that names none.</summary>
    public string Unnamed => Hosts.FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal) && !s_anyHost.Contains(host)) ?? s_here[0];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="StartException">One cannot be used.</exception>
    public static SiteAddress From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (s_gone.FirstOrDefault(key => configuration[key] is { Length: > 0 }) is { } gone)
        {
            throw new StartException($"{gone} is no setting any more: {Setting} says it for links, live connections and cookies alike. Take it away and set {Setting}.");
        }

        if (ProxyList.Problem(configuration) is { } wrong)
        {
            throw new StartException(wrong);
        }

        var address = Address(Typed.Clean(configuration[Setting]));
        var named = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (address is null && !environment.IsDevelopment() && named.Any(s_anyHost.Contains))
        {
            throw new StartException($"AllowedHosts is {string.Join(';', named)}, so a request could name any host as this newsroom's. List the names, or set {Setting}.");
        }

        return new(address, ProxyList.Read(configuration), ProxyList.Hops(configuration),
            [.. (named.Length == 0 ? s_here : named).Concat(address is null ? [] : [HostOf(address)]).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Whether a request that comes from an address comes from one of the proxies.</summary>
    public bool IsProxy(IPAddress? address) => address is not null
        && Proxies.Any(network => network.Contains(address) || (address.IsIPv4MappedToIPv6 && network.Contains(address.MapToIPv4())));

    private static Uri? Address(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return WebAddress.TryRead(text, out var address) && address.PathAndQuery == "/" && address.Fragment.Length == 0
            ? address
            : throw new StartException($"{Setting} is “{text}”; it must be the address of a whole host, such as https://news.example, without a path.");
    }

    private static string HostOf(Uri address) => address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
}
