using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>The file's configuration with every name that could be found replaced by its id.</summary>
internal sealed record ResolvedConfiguration(
    TeamConfiguration Team,
    IReadOnlyList<ResolvedChannel> Channels,
    IReadOnlyDictionary<string, ResolvedTarget> Targets,
    ResolvedAgents Agents,
    string? OpsChannelId)
{
    /// <summary>The user groups whose members are always on shift.</summary>
    public IReadOnlyList<string> AlwaysOnGroupIds { get; init; } = [];

    public string? WarningsChannelId { get; init; }

    public string? BreachesChannelId { get; init; }
}
