namespace SlaBuddy.Slack;

/// <summary>A user group; its handle is what follows the <c>@</c>.</summary>
internal sealed record UserGroup
{
    public string Id { get; init; } = "";
    public string? Handle { get; init; }
    public string? Name { get; init; }

    /// <summary>When it was disabled, in seconds since 1970; 0 or missing while it is in use.</summary>
    public long? DateDelete { get; init; }
}
