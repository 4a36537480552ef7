using System.Data.Common;
using System.Threading.Channels;
using SlaBuddy.Configuration;
using SlaBuddy.Roster;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>
/// Reads the agents' user group again when it has other members. Slack waits three seconds for an acknowledgement, so
/// it happens afterwards; should it be lost, the regular sync makes up for it.
/// </summary>
internal sealed partial class AgentsIntake(AgentGroup agents, ConfigurationInForce configuration,
    ILogger<AgentsIntake> logger)
    : BackgroundService, IEventHandler<SubteamMembersChanged>, IEventHandler<SubteamUpdated>
{
    private const int MostWaiting = 100;

    private readonly Channel<string> _changed = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    public Task Handle(SubteamMembersChanged slackEvent, CancellationToken ct) => Note(slackEvent.SubteamId);

    public Task Handle(SubteamUpdated slackEvent, CancellationToken ct) => Note(slackEvent.Subteam?.Id);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var group in _changed.Reader.ReadAllAsync(stoppingToken))
                await TrySyncAsync(group, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private Task Note(string? group)
    {
        if (group is not null && configuration.Applied.Agents.UserGroupIds.Contains(group))
            _changed.Writer.TryWrite(group);
        return Task.CompletedTask;
    }

    private async Task TrySyncAsync(string group, CancellationToken ct)
    {
        try
        {
            await agents.SyncAsync(group, ct);
        }
        catch (Exception fault) when (fault is SlackException or DbException or TimeoutException)
        {
            LogNotSynced(group, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The user group {Group} changed and could not be read; the regular sync tries again within minutes")]
    private partial void LogNotSynced(string group, Exception fault);
}
