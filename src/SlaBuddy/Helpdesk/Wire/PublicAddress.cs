using System.Net;
using System.Net.Sockets;

namespace SlaBuddy.Helpdesk.Wire;

/// <summary>
/// Opens connections to a helpdesk. A public name must not lead into our own network: whoever may edit the file or a DNS
/// record would otherwise send the token wherever they like.
/// </summary>
internal static class PublicAddress
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var endpoint = context.DnsEndPoint;
        var wanted = context.InitialRequestMessage.RequestUri!;
        var addresses = await Dns.GetHostAddressesAsync(endpoint.Host, ct);
        // A local stand-in was allowed by name, and a proxy is the machine's own affair.
        if (!wanted.IsLoopback && Bare(endpoint.Host) == Bare(wanted.IdnHost) && addresses.Any(IsOurs))
            throw new HelpdeskException($"{wanted.Host} leads to an address inside of our own network.")
            {
                Hopeless = true,
                Remedy = "Write the helpdesk's public address in the file.",
            };
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endpoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Bare(string host) => host.Trim('[', ']');

    public static bool IsOurs(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.IPv6Any)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal
                || address.IsIPv6Multicast;
        var bytes = address.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => true,
            100 => bytes[1] is >= 64 and < 128,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and < 32,
            192 => bytes[1] == 168,
            198 => bytes[1] is 18 or 19,
            _ => false,
        };
    }
}
