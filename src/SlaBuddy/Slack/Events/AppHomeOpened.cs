namespace SlaBuddy.Slack.Events;

/// <summary>Somebody looks at the bot; <see cref="Tab"/> is <c>home</c> or <c>messages</c>.</summary>
internal sealed record AppHomeOpened : Event
{
    public string? User { get; init; }
    public string? Tab { get; init; }
}
