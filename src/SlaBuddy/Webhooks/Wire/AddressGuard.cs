using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Webhooks.Wire;

/// <summary>
/// Keeps webhooks out of our own network: whoever may set an address, answer with a redirect or change a DNS record would
/// otherwise reach what only we can. The address is checked in the connection itself, which goes to the very address that was.
/// </summary>
internal sealed class AddressGuard(IOptions<WebhookOptions> options)
{
    private const int LongestUrl = 2_000;

    private readonly IReadOnlyList<IPNetwork> _allowed = NetworkList.Read(options.Value.AllowedNetworks);

    public bool MayCall(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return SpecialNetworks.IsPublic(plain) || _allowed.Any(network => network.Contains(plain));
    }

    /// <summary>What its text alone says of a URL.</summary>
    /// <exception cref="AddressRefusedException">It leads nowhere that we would call.</exception>
    public Uri Read(string url)
    {
        if (url.Length > LongestUrl) throw new AddressRefusedException($"It is longer than {LongestUrl} characters.");
        if (url.Any(char.IsControl) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new AddressRefusedException("It is no web address; begin it with https://.");
        Check(address);
        return address;
    }

    /// <summary>The same for one that a receiver sent us on to.</summary>
    public void Check(Uri address)
    {
        if (address.Scheme != "https" && !(address.Scheme == "http" && options.Value.AllowHttp))
            throw new AddressRefusedException("It begins with http://; use https://, or allow it with Webhooks__AllowHttp=true.");
        if (address.UserInfo.Length > 0)
            throw new AddressRefusedException("It holds a user name or password; leave it out, deliveries are signed.");
    }

    /// <summary>Whether its host leads anywhere that we may call, as DNS has it now.</summary>
    /// <exception cref="AddressRefusedException">It does not.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct)
    {
        IPAddress[] found;
        try
        {
            found = await Dns.GetHostAddressesAsync(host, ct);
        }
        catch (SocketException)
        {
            throw new AddressRefusedException($"The name {host} is not known to DNS; check it.") { MayPass = true };
        }
        var allowed = found.Where(MayCall).ToArray();
        return allowed.Length > 0 ? allowed : throw new AddressRefusedException(
            $"{host} leads to an address that is not public; give a public one, or allow its network with Webhooks__AllowedNetworks.");
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, ct);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
