using System.Net;
using System.Threading.RateLimiting;

namespace SlaBuddy.Api.Access;

/// <summary>Whoever tries keys that are none has to wait: ten tries a minute from one address, on each instance.</summary>
internal sealed class FailedAttempts : IDisposable
{
    private const int MostAMinute = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(NetworkOf(address), _ => new()
        {
            PermitLimit = MostAMinute, Window = Window, QueueLimit = 0, AutoReplenishment = true,
        }));

    /// <summary>Whether this address may try yet another key.</summary>
    public bool MayTry(IPAddress address) => (_limiter.GetStatistics(address)?.CurrentAvailablePermits ?? MostAMinute) > 0;

    public void Count(IPAddress address) => _limiter.AttemptAcquire(address).Dispose();

    public void Dispose() => _limiter.Dispose();

    // Whoever has an IPv6 address has 2^64 of them.
    private static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}
