namespace SlaBuddy.Sandbox.Chat;

/// <summary>
/// Somebody who writes. Whose <see cref="TeamId"/> is not the workspace's came by Slack Connect, unless the person
/// is of the same Grid organization. A stranger's team may be an organization's id (<c>E…</c>).
/// </summary>
internal sealed record Person(string Id, string Handle, string RealName, string TeamId)
{
    public string? Email { get; init; }

    public string Title { get; init; } = "";

    public bool IsBot { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>The Grid organization the person belongs to, if any.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The person's own time zone, by its IANA name.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    public bool IsDeleted { get; init; }
}
