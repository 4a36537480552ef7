namespace SlaBuddy.Sandbox.Chat;

/// <summary>Somebody who writes. Whose <see cref="TeamId"/> is not the workspace's came by Slack Connect.</summary>
internal sealed record Person(string Id, string Handle, string RealName, string TeamId)
{
    public string? Email { get; init; }

    public string Title { get; init; } = "";

    public bool IsBot { get; init; }

    public bool IsRestricted { get; init; }

    public bool IsDeleted { get; init; }
}
