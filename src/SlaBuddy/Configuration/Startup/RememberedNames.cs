using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Startup;

/// <summary>What the file's names were in this workspace when they were last looked up.</summary>
internal sealed record RememberedNames(
    IReadOnlyList<RememberedChannel> Channels,
    IReadOnlyDictionary<string, ResolvedTarget> Targets,
    ResolvedAgents Agents,
    string? OpsChannelId,
    string? WarningsChannelId,
    string? BreachesChannelId)
{
    // What an older version remembered knows of none.
    public IReadOnlyList<string> AlwaysOnGroupIds { get; init; } = [];

    public static RememberedNames From(ResolvedConfiguration it) => new(
        [.. it.Channels.Select(RememberedChannel.From)],
        it.Targets, it.Agents, it.OpsChannelId, it.WarningsChannelId, it.BreachesChannelId)
    {
        AlwaysOnGroupIds = it.AlwaysOnGroupIds,
    };

    /// <summary>The file as it is now, with these names; channels that are new in it are left out.</summary>
    public ResolvedConfiguration In(TeamConfiguration team) => new(team,
        [.. Channels.SelectMany(channel => team.Channels
            .Where(settings => settings.Channel.Text == channel.Written).Take(1).Select(channel.With))],
        Targets, Agents, OpsChannelId)
    {
        WarningsChannelId = WarningsChannelId,
        BreachesChannelId = BreachesChannelId,
        AlwaysOnGroupIds = AlwaysOnGroupIds,
    };
}
