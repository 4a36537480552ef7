namespace SlaBuddy.Slack.Interaction;

/// <summary>One thing that was done.</summary>
internal abstract record BlockAction
{
    public string? Type { get; init; }
    public string? ActionId { get; init; }
    public string? BlockId { get; init; }

    /// <summary>When, as Slack's <c>ts</c>; differs from press to press.</summary>
    public string? ActionTs { get; init; }
}
