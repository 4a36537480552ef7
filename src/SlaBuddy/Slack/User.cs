namespace SlaBuddy.Slack;

/// <summary>A person or a bot.</summary>
internal sealed record User
{
    public string Id { get; init; } = "";

    /// <summary>The workspace that is the person's home; may be an organisation's <c>E…</c>.</summary>
    public string? TeamId { get; init; }

    /// <summary>The handle.</summary>
    public string? Name { get; init; }
    public string? RealName { get; init; }
    public bool Deleted { get; init; }
    public bool IsBot { get; init; }
    public bool IsRestricted { get; init; }
    public bool IsUltraRestricted { get; init; }
    public bool IsStranger { get; init; }
    public UserProfile? Profile { get; init; }
}

internal sealed record UserProfile(string? Email, string? RealName, string? DisplayName, string? BotId = null);
