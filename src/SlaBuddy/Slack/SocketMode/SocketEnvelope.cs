using System.Text.Json;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>
/// What comes over a socket: <c>hello</c>, <c>disconnect</c>, or with an <see cref="EnvelopeId"/> something that
/// wants to be acknowledged. Everything may be missing.
/// </summary>
internal sealed record SocketEnvelope
{
    public string? Type { get; init; }
    public string? EnvelopeId { get; init; }

    /// <summary>What Slack would have posted over HTTP.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>With <c>disconnect</c>: why.</summary>
    public string? Reason { get; init; }

    /// <summary>With <c>hello</c>.</summary>
    public SocketDebugInfo? DebugInfo { get; init; }
}

/// <param name="ApproximateConnectionTime">For how many seconds Slack means to keep the socket.</param>
internal sealed record SocketDebugInfo(double? ApproximateConnectionTime);
