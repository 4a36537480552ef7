namespace SlaBuddy.Slack.Interaction;

/// <summary>A slash command as Slack sends it, over HTTP or a socket.</summary>
internal sealed record SlashCommand
{
    public string Command { get; init; } = "";
    public string Text { get; init; } = "";
    public string? TeamId { get; init; }
    public string ChannelId { get; init; } = "";
    public string? ChannelName { get; init; }
    public string UserId { get; init; } = "";
    public string? TriggerId { get; init; }
    public string? ResponseUrl { get; init; }
}
