using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>Turns the names of the file into Slack's ids, and tells every name that it could not find.</summary>
internal sealed class WorkspaceResolver(ISlackApiClient slack)
{
    /// <param name="team">The configuration as it was read.</param>
    /// <param name="mayJoin">Whether to join public channels; a mere check leaves the workspace as it is.</param>
    /// <param name="faults">Takes what could not be found.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="SlackException">Slack could not be asked.</exception>
    public async Task<ResolvedConfiguration> ResolveAsync(
        TeamConfiguration team, bool mayJoin, StartupFaults faults, CancellationToken ct)
    {
        var directory = new WorkspaceDirectory(slack);
        var channels = new ChannelResolution(slack, directory, mayJoin, faults);

        var opsChannelId = await IdOfAsync(team.OpsChannel);
        var watched = await new WatchedChannelResolution(directory, channels, faults)
            .ResolveAsync(team, opsChannelId, ct);
        var targets = await new TargetResolution(directory, channels, faults).ResolveAsync(team, ct);
        var agents = await new AgentResolution(directory, faults).ResolveAsync(team.Agents, ct);
        return new(team, watched, targets, agents, opsChannelId)
        {
            WarningsChannelId = await IdOfAsync(team.WarningsChannel),
            BreachesChannelId = await IdOfAsync(team.BreachesChannel),
            AlwaysOnGroupIds = await new AlwaysOnResolution(directory, faults).ResolveAsync(team.Roster, ct),
        };

        async Task<string?> IdOfAsync(SlackName? name) =>
            name is not null && await channels.ResolveAsync(name, ct) is { } channel ? channel.Id : null;
    }
}
