namespace SlaBuddy.Configuration.Workspace;

/// <summary>The agents by Slack id: groups whose members count, and people who count by themselves.</summary>
internal sealed record ResolvedAgents(
    bool Configured, IReadOnlyList<string> UserGroupIds, IReadOnlyList<string> UserIds);
