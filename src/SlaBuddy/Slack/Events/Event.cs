namespace SlaBuddy.Slack.Events;

/// <summary>What happened in the workspace, other than messages. Everything may be missing.</summary>
internal abstract record Event
{
    public string? Type { get; init; }

    /// <summary>When it happened, as Slack's <c>ts</c>.</summary>
    public string? EventTs { get; init; }
}
