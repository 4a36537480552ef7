using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack;

/// <summary>Who the token belongs to.</summary>
internal sealed record AuthTestResponse : SlackAnswer
{
    public string? Url { get; init; }
    public string? Team { get; init; }
    public string? User { get; init; }
    public string TeamId { get; init; } = "";
    public string UserId { get; init; } = "";
    public string? BotId { get; init; }
    public string? AppId { get; init; }
    public string? EnterpriseId { get; init; }
}
