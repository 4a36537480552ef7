namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>Where a gesture was made: what an answer to it may replace, and where it may speak.</summary>
internal sealed record ResponseOrigin(string UserId, string ChannelId)
{
    public string? ThreadTs { get; init; }

    /// <summary>The message that was pressed; none for a command.</summary>
    public string? MessageTs { get; init; }

    public bool IsEphemeral { get; init; }
}
