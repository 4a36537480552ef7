using System.Net;
using System.Net.Sockets;

namespace SlaBuddy.Webhooks.Wire;

/// <summary>
/// Addresses that lead elsewhere than to a host on the internet: IANA's registries of special-purpose addresses, and what clouds
/// answer on for their own machines. Of IPv6 only what is handed out as global unicast is public, less the ways around by
/// which an IPv4 address travels inside of it.
/// </summary>
internal static class SpecialNetworks
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            // Azure's own services, for its machines alone.
            "168.63.129.16/32",
            // Teredo and other protocols, documentation, 6to4, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address))
        && !Special.Any(network => network.Contains(address));
}
