using System.Text;
using Microsoft.Extensions.Options;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Slack;

/// <summary>Against the example that Slack's own documentation works through.</summary>
public class SlackRequestVerifierTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    private readonly ManualClock _clock = new(DateTimeOffset.FromUnixTimeSeconds(1531420618));

    [Fact]
    public void The_documented_request_is_valid() =>
        Assert.Equal(SlackRequestVerdict.Valid, Verify(Timestamp, Signature, Body));

    [Fact]
    public void A_changed_body_a_changed_signature_or_another_secret_is_forged()
    {
        byte[] changed = [.. Body, (byte)'x'];

        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, Signature, changed));
        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, Signature[..^1] + "4", Body));
        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, Signature[..^1], Body));
        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, "v0=ümläut", Body));
        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, Signature, Body, "another secret"));
    }

    [Fact]
    public void Five_minutes_off_is_valid_and_a_second_more_is_stale_in_both_directions()
    {
        _clock.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(SlackRequestVerdict.Valid, Verify(Timestamp, Signature, Body));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SlackRequestVerdict.Stale, Verify(Timestamp, Signature, Body));
        Assert.Equal(SlackRequestVerdict.Stale, Verify("1531421220", Signature, Body));
        Assert.Equal(SlackRequestVerdict.Stale, Verify("9223372036854775807", Signature, Body));
    }

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData(Timestamp, "")]
    [InlineData("", Signature)]
    [InlineData("yesterday", Signature)]
    [InlineData("-1", Signature)]
    [InlineData("15314206180000000000000000", Signature)]
    public void Without_usable_headers_it_is_missing(string? timestamp, string? signature) =>
        Assert.Equal(SlackRequestVerdict.Missing, Verify(timestamp, signature, Body));

    [Fact]
    public void Where_there_is_no_secret_nobody_is_believed() =>
        Assert.Equal(SlackRequestVerdict.Forged, Verify(Timestamp, Signature, Body, secret: ""));

    private SlackRequestVerdict Verify(string? timestamp, string? signature, byte[] body, string secret = Secret) =>
        new SlackRequestVerifier(Options.Create(new SlackOptions { SigningSecret = secret }), _clock)
            .Verify(timestamp, signature, body);
}
