using SlaBuddy.Slack.Events;

namespace SlaBuddy.Slack;

/// <summary>
/// What Slack posts to <c>/slack/events</c>: a challenge (<c>url_verification</c>) or an event (<c>event_callback</c>).
/// </summary>
internal sealed record EventEnvelope
{
    public string? Type { get; init; }
    public string? Challenge { get; init; }

    /// <summary>The workspace it was delivered for; no proof of whose author the event has.</summary>
    public string? TeamId { get; init; }
    public string? ApiAppId { get; init; }
    public string? EventId { get; init; }
    public long? EventTime { get; init; }
    public bool? IsExtSharedChannel { get; init; }
    public IReadOnlyList<EventAuthorization>? Authorizations { get; init; }
    public Event? Event { get; init; }
}

internal sealed record EventAuthorization(string? EnterpriseId, string? TeamId, string? UserId, bool? IsBot);
