using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>
/// The agents by Slack id: groups whose members count, people who count by themselves, some for a time, and whether
/// those on the roster do.
/// </summary>
internal sealed record ResolvedAgents(
    bool Configured, IReadOnlyList<string> UserGroupIds, IReadOnlyList<string> UserIds)
{
    /// <summary>Each with the name replaced by the person's id.</summary>
    public IReadOnlyList<DatedAgent> Dated { get; init; } = [];

    public bool OnRoster { get; init; }
}
