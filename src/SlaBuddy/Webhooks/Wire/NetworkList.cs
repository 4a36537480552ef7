using System.Net;

namespace SlaBuddy.Webhooks.Wire;

/// <summary>Networks as CIDRs with commas or spaces between them.</summary>
internal static class NetworkList
{
    public static string[] Split(string list) =>
        list.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An address alone is a network of one.</summary>
    public static bool TryRead(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network)) return true;
        if (text.Contains('/', StringComparison.Ordinal) || !IPAddress.TryParse(text, out var address)) return false;
        network = new(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    public static IReadOnlyList<IPNetwork> Read(string list) =>
        [.. Split(list).Select(text => TryRead(text, out var network) ? network
            : throw new FormatException($"\"{text}\" is no network"))];
}
