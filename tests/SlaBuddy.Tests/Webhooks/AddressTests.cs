using System.Net;
using Microsoft.Extensions.Options;
using SlaBuddy.Webhooks;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>Webhooks lead to the internet, and never into our own network.</summary>
public class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void No_address_that_is_not_public_is_called(string address) =>
        Assert.False(GuardOf("").MayCall(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void Public_addresses_are(string address) =>
        Assert.True(GuardOf("").MayCall(IPAddress.Parse(address)));

    [Fact]
    public void Networks_of_our_own_are_called_where_they_are_allowed()
    {
        var guard = GuardOf("10.1.0.0/16, fd12::/48 127.0.0.1");

        Assert.All(["10.1.255.1", "::ffff:10.1.0.1", "fd12::9", "127.0.0.1"], address => Assert.True(guard.MayCall(IPAddress.Parse(address))));
        Assert.All(["10.2.0.1", "fd13::9", "127.0.0.2"], address => Assert.False(guard.MayCall(IPAddress.Parse(address))));
    }

    [Theory]
    [InlineData("http://example.com/", "https")]
    [InlineData("ftp://example.com/", "web address")]
    [InlineData("example.com/hook", "web address")]
    [InlineData("https://ana:secret@example.com/", "user name")]
    [InlineData("https://example.com/\0", "web address")]
    [InlineData("", "web address")]
    public void An_address_that_is_refused_by_its_text_says_why(string url, string why) =>
        Assert.Contains(why, Assert.Throws<AddressRefusedException>(() => GuardOf("").Read(url)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    public async Task However_it_is_written_what_it_leads_to_counts(string url)
    {
        var guard = GuardOf("");

        var refused = await Assert.ThrowsAsync<AddressRefusedException>(
            () => guard.ResolveAsync(guard.Read(url).IdnHost, CancellationToken.None));

        Assert.Contains("not public", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("fd00::/8,10.0.0.0/8", true)]
    [InlineData("", true)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("intranet", false)]
    public void Allowed_networks_are_checked_at_start(string networks, bool fine) =>
        Assert.Equal(fine, new WebhookOptionsValidator().Validate(null, new WebhookOptions { AllowedNetworks = networks }).Succeeded);

    private static AddressGuard GuardOf(string allowed) => new(Options.Create(new WebhookOptions { AllowedNetworks = allowed }));
}
