namespace SlaBuddy.Sandbox.Chat;

/// <summary>A Slack workspace as others know it.</summary>
internal sealed record Team(string Id, string Name, string Domain)
{
    /// <summary>The Grid organization this workspace is part of, if it is part of one.</summary>
    public string? EnterpriseId { get; init; }
}
