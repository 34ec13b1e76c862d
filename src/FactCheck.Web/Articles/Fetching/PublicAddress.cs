using System.Net;
using System.Net.Sockets;

namespace FactCheck.Web;

/// <summary>
/// Which network addresses belong to the public internet, by IANA's registries of special-purpose addresses (RFC 6890 and its successors). Everything
/// else is ours or nobody's: the machine itself, its network, a cloud's metadata, groups, documentation.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] s_reserved4 =
    [
        Net("0.0.0.0/8"), Net("10.0.0.0/8"), Net("100.64.0.0/10"), Net("127.0.0.0/8"), Net("169.254.0.0/16"), Net("172.16.0.0/12"),
        Net("192.0.0.0/24"), Net("192.0.2.0/24"), Net("192.88.99.0/24"), Net("192.168.0.0/16"), Net("198.18.0.0/15"), Net("198.51.100.0/24"),
        Net("203.0.113.0/24"), Net("224.0.0.0/4"), Net("240.0.0.0/4"),
        // One cloud answers its virtual machines from this address, though the registries call it public.
        Net("168.63.129.16/32"),
    ];

    private static readonly IPNetwork s_global6 = Net("2000::/3");

    // Teredo and the other protocol assignments, documentation, 6to4: tunnels may end anywhere, so their addresses are refused as a whole.
    private static readonly IPNetwork[] s_reserved6 = [Net("2001::/23"), Net("2001:db8::/32"), Net("2002::/16"), Net("3fff::/20")];

    // On networks without IPv4 every old address is reached through these.
    private static readonly IPNetwork s_translated = Net("64:ff9b::/96");

    /// <summary>Whether a stranger's machine may stand there. Wrapped IPv4 addresses are judged by what they wrap.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(s_reserved4, net => net.Contains(address));
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        return s_translated.Contains(address)
            ? IsPublic(new IPAddress(address.GetAddressBytes()[12..]))
            : s_global6.Contains(address) && !Array.Exists(s_reserved6, net => net.Contains(address));
    }

    private static IPNetwork Net(string text) => IPNetwork.Parse(text);
}
