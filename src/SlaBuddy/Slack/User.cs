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
    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }

    /// <summary>Where the person's clock is, as in the tz database.</summary>
    public string? Tz { get; init; }

    /// <summary>Who the person is in an Enterprise Grid; null outside of one.</summary>
    public EnterpriseUser? EnterpriseUser { get; init; }
    public UserProfile? Profile { get; init; }
}

internal sealed record UserProfile(string? Email, string? RealName, string? DisplayName, string? BotId = null);

internal sealed record EnterpriseUser(string? EnterpriseId);
