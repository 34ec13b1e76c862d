using System.Globalization;
using System.Net;

namespace FactCheck.Web;

/// <summary>Reads FactCheck:Proxies: addresses (192.0.2.7) and networks (192.0.2.0/24), in one value or in a list.</summary>
public static class ProxyList
{
    private const int MostHops = 10;

    private static readonly char[] s_between = [',', ';', ' '];

    /// <summary>What is wrong with the setting; null when nothing is.</summary>
    public static string? Problem(IConfiguration configuration) => Parts(configuration).FirstOrDefault(part => Network(part) is null) is { } wrong
        ? $"{SiteAddress.ProxiesSetting} names “{wrong}”; it must be addresses or networks of proxies, such as 127.0.0.1 or 192.0.2.0/24, and not everybody."
        : null;

    /// <summary>The networks; one that cannot be read is none.</summary>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration) => [.. Parts(configuration).Select(Network).OfType<IPNetwork>()];

    /// <summary>How many proxies stand in a row; one where nothing is set.</summary>
    /// <exception cref="StartException">It is no such number.</exception>
    public static int Hops(IConfiguration configuration) => configuration[SiteAddress.HopsSetting] is not { Length: > 0 } text
        ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hops) && hops is > 0 and <= MostHops
            ? hops
            : throw new StartException($"{SiteAddress.HopsSetting} is “{text}”; it must be the number of proxies in a row, from 1 to {MostHops}.");

    private static IEnumerable<string> Parts(IConfiguration configuration)
    {
        var section = configuration.GetSection(SiteAddress.ProxiesSetting);
        return section.GetChildren().Select(each => each.Value).Prepend(section.Value).OfType<string>()
            .SelectMany(value => value.Split(s_between, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IPNetwork? Network(string part)
    {
        if (IPAddress.TryParse(part, out var address))
        {
            return new(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(part, out var network) && network.PrefixLength > 0 ? network : null;
    }
}
